import { z } from 'zod'
import { flag, guid, text, texts } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

/** https://learn.microsoft.com/powershell/module/exchangepowershell/get-recipient */
const recipientSchema = z.object({
  /** Null for recipients without an Entra object, e.g. dynamic lists. */
  ExternalDirectoryObjectId: guid,
  Name: text,
  RecipientTypeDetails: z.string(),
  PrimarySmtpAddress: text,
  /** With their scheme as written: `SMTP:` marks the primary one. */
  EmailAddresses: texts,
  ExternalEmailAddress: text,
  HiddenFromAddressListsEnabled: flag.nullable(),
})
export type Recipient = z.output<typeof recipientSchema>

/** Every recipient of every type, for address collisions. */
export const recipients = (exchange: ExchangeReader): AsyncGenerator<Recipient> =>
  exchange.list(recipientSchema, {
    name: 'Get-Recipient',
    parameters: { ResultSize: 'Unlimited' },
    select: Object.keys(recipientSchema.shape),
  })
