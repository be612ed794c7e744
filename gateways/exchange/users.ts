import { z } from 'zod'
import { guid, text } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const userSchema = z.object({
  ExternalDirectoryObjectId: guid,
  UserPrincipalName: text,
  RecipientTypeDetails: z.string(),
  /** `UserMailbox` on a MailUser: data of a former mailbox is still attached. */
  PreviousRecipientTypeDetails: text,
})
export type ExchangeUser = z.output<typeof userSchema>

/** Every user as Exchange sees it (https://learn.microsoft.com/powershell/module/exchangepowershell/get-user). */
export const users = (exchange: ExchangeReader): AsyncGenerator<ExchangeUser> =>
  exchange.list(userSchema, {
    name: 'Get-User',
    parameters: { ResultSize: 'Unlimited' },
    select: Object.keys(userSchema.shape),
  })
