import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({ domain: z.string(), type: z.string(), isDefault: z.boolean(), isInitial: z.boolean() })

export type AcceptedDomain = z.infer<typeof row>

export default defineTable({
  id: 'acceptedDomains',
  about: 'Domains for which Exchange accepts mail.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchange/get-accepteddomain'],
  row,
  key: (domain: AcceptedDomain) => domain.domain,
  async *rows({ gateways }) {
    for (const domain of await gateways.exchange.acceptedDomains())
      yield { domain: domain.DomainName, type: domain.DomainType, isDefault: domain.Default, isInitial: domain.InitialDomain }
  },
})
