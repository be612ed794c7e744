import { z } from 'zod'
import { flag, guid, size, text, texts } from './fields.ts'
import type { ExchangeReader } from './reader.ts'
import { sameName } from './reader.ts'

/** https://learn.microsoft.com/powershell/module/exchangepowershell/get-mailbox */
const mailboxSchema = z.object({
  /** Entra object id. */
  ExternalDirectoryObjectId: guid,
  /** By this other recipients refer to it, e.g. in `GrantSendOnBehalfTo`. */
  Name: text,
  UserPrincipalName: text,
  DisplayName: text,
  PrimarySmtpAddress: text,
  /** With their scheme as written: `SMTP:` marks the primary one. */
  EmailAddresses: texts,
  RecipientTypeDetails: z.string(),
  ExchangeGuid: guid,
  ArchiveGuid: guid,
  DisabledArchiveGuid: guid,
  ArchiveStatus: text,
  AutoExpandingArchiveEnabled: flag.nullable(),
  /** `1;{guid};AuxArchive;{forest};{database}` */
  MailboxLocations: texts,
  LegacyExchangeDN: text,
  PersistedCapabilities: texts,
  LitigationHoldEnabled: flag,
  InPlaceHolds: texts,
  ComplianceTagHoldApplied: flag,
  DelayHoldApplied: flag,
  DelayReleaseHoldApplied: flag,
  RetentionHoldEnabled: flag,
  ElcProcessingDisabled: flag,
  DataEncryptionPolicy: text,
  ForwardingSmtpAddress: text,
  GrantSendOnBehalfTo: texts,
  HiddenFromAddressListsEnabled: flag,
  IsDirSynced: flag,
  RecoverableItemsQuota: size,
  ProhibitSendReceiveQuota: size,
  MailboxMoveStatus: text,
  MailboxMoveBatchName: text,
  WhenCreatedUTC: text,
})
/** Sizes in bytes. */
export type Mailbox = z.output<typeof mailboxSchema>

const select = Object.keys(mailboxSchema.shape)

/** Every mailbox of the tenant, 1,000 a page. */
export const mailboxes = (exchange: ExchangeReader): AsyncGenerator<Mailbox> =>
  exchange.list(mailboxSchema, {
    name: 'Get-Mailbox',
    parameters: { ResultSize: 'Unlimited' },
    select,
  })

/** Mailboxes that were deleted and can still be restored; they block a move to the same user. */
export const softDeletedMailboxes = (exchange: ExchangeReader): AsyncGenerator<Mailbox> =>
  exchange.list(mailboxSchema, {
    name: 'Get-Mailbox',
    parameters: { ResultSize: 'Unlimited', SoftDeletedMailbox: true },
    select,
  })

/** One mailbox by Entra object id, UPN or address; null when there is none. */
export const mailbox = async (exchange: ExchangeReader, identity: string): Promise<Mailbox | null> =>
  exchange.single(mailboxSchema, { name: 'Get-Mailbox', parameters: { Identity: identity }, select, perUser: true }, row =>
    [
      row.ExternalDirectoryObjectId,
      row.UserPrincipalName,
      row.PrimarySmtpAddress,
      row.ExchangeGuid,
      ...row.EmailAddresses.map(one => one.replace(/^smtp:/i, '')),
    ].some(name => sameName(name, identity)),
  )
