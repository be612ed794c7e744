import { z } from 'zod'
import { flag, guid, text, texts } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const groupSchema = z.object({
  ExternalDirectoryObjectId: guid,
  Guid: guid,
  Name: text,
  DisplayName: text,
  PrimarySmtpAddress: text,
  /** `MailUniversalSecurityGroup` or `MailUniversalDistributionGroup`. */
  RecipientTypeDetails: z.string(),
  RequireSenderAuthenticationEnabled: flag,
  AcceptMessagesOnlyFromSendersOrMembers: texts,
})
export type DistributionGroup = z.output<typeof groupSchema>

export const distributionGroups = (exchange: ExchangeReader): AsyncGenerator<DistributionGroup> =>
  exchange.list(groupSchema, {
    name: 'Get-DistributionGroup',
    parameters: { ResultSize: 'Unlimited' },
    select: Object.keys(groupSchema.shape),
  })
