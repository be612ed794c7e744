import { z } from 'zod'
import { defineValue } from './define.ts'

const value = z.object({
  allowFederatedUsers: z.boolean(),
  /** Lower case; null: every domain. */
  allowedDomains: z.array(z.string()).nullable(),
  blockedDomains: z.array(z.string()),
  /** `Allowed` or `Blocked`; empty when not said. */
  trialTenants: z.string(),
})

export type TeamsFederation = z.infer<typeof value>

export default defineValue({
  id: 'teamsFederation',
  about: 'With which other organizations Teams of this tenant talks.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { teams: ['application_access'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/teams/get-cstenantfederationconfiguration'],
  value,
  async read({ gateways }) {
    const { allowFederatedUsers, allowedDomains, blockedDomains, trialTenants } = await gateways.teams.federation()
    return {
      allowFederatedUsers,
      allowedDomains: allowedDomains === null ? null : [...allowedDomains],
      blockedDomains: [...blockedDomains],
      trialTenants,
    }
  },
})
