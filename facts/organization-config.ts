import { z } from 'zod'
import { defineValue } from './define.ts'

const value = z.object({
  isDehydrated: z.boolean(),
  /** Organization-wide holds in the grammar of `InPlaceHolds`. */
  inPlaceHolds: z.array(z.string()),
})

export default defineValue({
  id: 'organizationConfig',
  about: 'Exchange organization configuration: organization-wide holds.',
  sides: ['source', 'target'],
  freshness: 'holds',
  cost: 'bulk',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchange/get-organizationconfig'],
  value,
  async read({ gateways }) {
    const { IsDehydrated, InPlaceHolds } = await gateways.exchange.organizationConfig()
    return { isDehydrated: IsDehydrated, inPlaceHolds: InPlaceHolds }
  },
})
