import { z } from 'zod'
import { flag, guid, size, text, texts } from './fields.ts'
import type { ExchangeReader } from './reader.ts'
import { sameName } from './reader.ts'

/** https://learn.microsoft.com/powershell/module/exchangepowershell/get-mailuser */
const mailUserSchema = z.object({
  ExternalDirectoryObjectId: guid,
  Name: text,
  UserPrincipalName: text,
  DisplayName: text,
  PrimarySmtpAddress: text,
  /** With their scheme as written: `SMTP:` marks the primary one. */
  EmailAddresses: texts,
  ExternalEmailAddress: text,
  RecipientTypeDetails: z.string(),
  ExchangeGuid: guid,
  ArchiveGuid: guid,
  DisabledArchiveGuid: guid,
  LegacyExchangeDN: text,
  PersistedCapabilities: texts,
  IsDirSynced: flag,
  RecoverableItemsQuota: size,
  LitigationHoldEnabled: flag,
  InPlaceHolds: texts,
  ComplianceTagHoldApplied: flag,
  DelayHoldApplied: flag,
  HiddenFromAddressListsEnabled: flag,
})
/** Sizes in bytes. */
export type MailUser = z.output<typeof mailUserSchema>

const select = Object.keys(mailUserSchema.shape)

/** Every MailUser of the tenant, guests included. */
export const mailUsers = (exchange: ExchangeReader): AsyncGenerator<MailUser> =>
  exchange.list(mailUserSchema, {
    name: 'Get-MailUser',
    parameters: { ResultSize: 'Unlimited' },
    select,
  })

/** MailUsers that were deleted and can still be restored. */
export const softDeletedMailUsers = (exchange: ExchangeReader): AsyncGenerator<MailUser> =>
  exchange.list(mailUserSchema, {
    name: 'Get-MailUser',
    parameters: { ResultSize: 'Unlimited', SoftDeletedMailUser: true },
    select,
  })

/** One MailUser by Entra object id, UPN or address; null when there is none. */
export const mailUser = async (exchange: ExchangeReader, identity: string): Promise<MailUser | null> =>
  exchange.single(mailUserSchema, { name: 'Get-MailUser', parameters: { Identity: identity }, select, perUser: true }, row =>
    [
      row.ExternalDirectoryObjectId,
      row.UserPrincipalName,
      row.PrimarySmtpAddress,
      row.ExchangeGuid,
      ...row.EmailAddresses.map(one => one.replace(/^smtp:/i, '')),
    ].some(name => sameName(name, identity)),
  )
