import { z } from 'zod'
import { flag, flags } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const permissionSchema = z.object({
  User: z.string(),
  AccessRights: flags,
  IsInherited: flag,
  Deny: flag.nullable(),
})
/** `User` is whatever Exchange shows: an address, a name or, for vanished accounts, a SID. */
export type MailboxPermission = z.output<typeof permissionSchema>

/** Granted access to one mailbox; the owner's own entry and inherited ones are left out. One call per mailbox. */
export async function mailboxPermissions(exchange: ExchangeReader, identity: string): Promise<MailboxPermission[]> {
  const rows = await exchange.all(permissionSchema, {
    name: 'Get-MailboxPermission',
    parameters: { Identity: identity },
    select: Object.keys(permissionSchema.shape),
    perUser: true,
  })
  return rows.filter(row => !row.IsInherited && row.Deny !== true && row.User.toUpperCase() !== 'NT AUTHORITY\\SELF')
}
