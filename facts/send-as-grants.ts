import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  /** The recipient, as Exchange names it; its object id as a rule. Lower case. */
  identity: z.string(),
  /** Whoever may send as it: a UPN, the name of a group, a SID of somebody who is gone. */
  trustees: z.array(z.string()),
})

export type SendAsGrant = z.infer<typeof row>

export default defineTable({
  id: 'sendAsGrants',
  about: 'Who may send as which recipient of the tenant.',
  sides: ['source', 'target'],
  freshness: 'identifiers',
  cost: 'bulk',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchange/get-recipientpermission'],
  row,
  key: (grant: SendAsGrant) => grant.identity,
  async *rows({ gateways }) {
    const byRecipient = new Map<string, string[]>()
    for await (const { Identity, Trustee, AccessRights } of gateways.exchange.recipientPermissions()) {
      if (!AccessRights.some(right => right.toLowerCase() === 'sendas')) continue
      const identity = Identity.trim().toLowerCase()
      byRecipient.set(identity, [...(byRecipient.get(identity) ?? []), Trustee])
    }
    for (const [identity, trustees] of byRecipient) yield { identity, trustees }
  },
})
