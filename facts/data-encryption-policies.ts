import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  name: z.string(),
  /** Null when the service did not say. */
  enabled: z.boolean().nullable(),
})

export type DataEncryptionPolicy = z.infer<typeof row>

export default defineTable({
  id: 'dataEncryptionPolicies',
  about: 'Policies by which Exchange encrypts mailboxes with a key of the customer.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchange/get-dataencryptionpolicy'],
  row,
  key: (policy: DataEncryptionPolicy) => policy.name.toLowerCase(),
  async *rows({ gateways }) {
    for (const policy of await gateways.exchange.dataEncryptionPolicies()) yield { name: policy.Name, enabled: policy.Enabled }
  },
})
