import { z } from 'zod'
import { defineValue } from './define.ts'

const value = z.object({
  /** `none`, `adminsAndGuestInviters`, `adminsGuestInvitersAndAllMembers`, `everyone`. */
  allowInvitesFrom: z.string(),
})

export default defineValue({
  id: 'authorizationPolicy',
  about: 'Who may invite external users into the tenant.',
  sides: ['source'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { graph: ['Policy.Read.All'] },
  sources: ['https://learn.microsoft.com/en-us/graph/api/authorizationpolicy-get'],
  value,
  async read({ gateways }) {
    const { allowInvitesFrom } = await gateways.graph.authorizationPolicy()
    return { allowInvitesFrom }
  },
})
