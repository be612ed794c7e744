import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  /** Entra object id of the mailbox, lower case. */
  objectId: z.string(),
  /** Whoever has full access, as Exchange shows them: a UPN, the name of a group, a SID of somebody who is gone. */
  fullAccess: z.array(z.string()),
})

export type MailboxDelegation = z.infer<typeof row>

const shared = 'SharedMailbox'

export default defineTable({
  id: 'mailboxDelegations',
  about: "Who has full access to the cohort's mailboxes and to the shared mailboxes of the tenant.",
  sides: ['source', 'target'],
  freshness: 'identifiers',
  cost: 'per-user',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchange/get-mailboxpermission'],
  row,
  key: (delegation: MailboxDelegation) => delegation.objectId,
  async *rows({ gateways, accountIds, perUser }) {
    const cohort = new Set([...(await accountIds()).values()].map(id => id.toLowerCase()))
    const ids: string[] = []
    for await (const mailbox of gateways.exchange.mailboxes()) {
      const id = mailbox.ExternalDirectoryObjectId?.toLowerCase()
      if (id !== undefined && (cohort.has(id) || mailbox.RecipientTypeDetails === shared)) ids.push(id)
    }
    perUser('access to mailboxes of the wave and to shared mailboxes', ids.length)
    yield* await Promise.all(
      ids.map(async objectId => ({
        objectId,
        fullAccess: (await gateways.exchange.mailboxPermissions(objectId))
          .filter(({ AccessRights }) => AccessRights.some(right => right.toLowerCase() === 'fullaccess'))
          .map(({ User }) => User),
      })),
    )
  },
})
