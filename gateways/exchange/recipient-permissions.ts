import { z } from 'zod'
import { flag, flags } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const permissionSchema = z.object({
  Identity: z.string(),
  Trustee: z.string(),
  AccessRights: flags,
  AccessControlType: z.string(),
  IsInherited: flag,
})
export type RecipientPermission = z.output<typeof permissionSchema>

/** Send As grants of the whole tenant; the owners' own entries are left out. */
export async function* recipientPermissions(exchange: ExchangeReader): AsyncGenerator<RecipientPermission> {
  const rows = exchange.list(permissionSchema, {
    name: 'Get-RecipientPermission',
    parameters: { ResultSize: 'Unlimited' },
    select: Object.keys(permissionSchema.shape),
  })
  for await (const row of rows) if (row.AccessControlType === 'Allow' && row.Trustee.toUpperCase() !== 'NT AUTHORITY\\SELF') yield row
}
