import { z } from 'zod'
import { addressOf, normalizeProxy } from '../domain/address.ts'
import type { MailUser } from '../gateways/exchange/mail-users.ts'
import type { Mailbox } from '../gateways/exchange/mailboxes.ts'
import { defineTable } from './define.ts'
import { ownOrganizationConfig } from './own-organization-config.ts'

const row = z.object({
  /** Entra object id. */
  objectId: z.string(),
  /** As Exchange says it: `UserMailbox`, `MailUser`, `SharedMailbox`, `GuestMailUser` … */
  type: z.string(),
  upn: z.string(),
  /** By this other recipients refer to it; unique in the tenant. */
  name: z.string().nullish(),
  displayName: z.string().nullable(),
  primarySmtp: z.string(),
  /** Lower case with scheme. */
  proxies: z.array(z.string()),
  /** Without scheme, lower case; null for a mailbox. */
  targetAddress: z.string().nullable(),
  exchangeGuid: z.string().nullable(),
  archiveGuid: z.string().nullable(),
  disabledArchiveGuid: z.string().nullable(),
  legacyExchangeDn: z.string().nullable(),
  capabilities: z.array(z.string()),
  hidden: z.boolean(),
  dirSynced: z.boolean(),
  holds: z.object({
    litigation: z.boolean(),
    inPlace: z.array(z.string()),
    complianceTag: z.boolean(),
    delay: z.boolean(),
    delayRelease: z.boolean(),
    retention: z.boolean(),
    processingDisabled: z.boolean(),
  }),
  /** Null for a mailbox whose parts Exchange does not list: it has at least its primary one. */
  auxArchives: z.int().nullable(),
  /** Null when Exchange did not say. */
  autoExpandingArchive: z.boolean().nullable(),
  /** Bytes; null when not stated. */
  recoverableItemsQuota: z.union([z.number(), z.literal('unlimited')]).nullable(),
  encryptionPolicy: z.string().nullable(),
  moveStatus: z.string().nullable(),
  moveBatch: z.string().nullable(),
  sendOnBehalf: z.array(z.string()),
})

export type Recipient = z.infer<typeof row>

/** Null for arbitration and system mailboxes, which belong to no account. */
function toMailbox(mailbox: Mailbox): Recipient | null {
  if (mailbox.ExternalDirectoryObjectId === null) return null
  return {
    ...common(mailbox, mailbox.ExternalDirectoryObjectId),
    targetAddress: null,
    holds: {
      ...holdsOf(mailbox),
      delayRelease: mailbox.DelayReleaseHoldApplied,
      retention: mailbox.RetentionHoldEnabled,
      processingDisabled: mailbox.ElcProcessingDisabled,
    },
    auxArchives:
      mailbox.MailboxLocations.length === 0
        ? null
        : mailbox.MailboxLocations.filter(location => location.split(';').includes('AuxArchive')).length,
    autoExpandingArchive: mailbox.AutoExpandingArchiveEnabled,
    encryptionPolicy: mailbox.DataEncryptionPolicy,
    moveStatus: mailbox.MailboxMoveStatus,
    moveBatch: mailbox.MailboxMoveBatchName,
    sendOnBehalf: mailbox.GrantSendOnBehalfTo,
  }
}

function toMailUser(user: MailUser): Recipient | null {
  if (user.ExternalDirectoryObjectId === null) return null
  return {
    ...common(user, user.ExternalDirectoryObjectId),
    targetAddress: user.ExternalEmailAddress === null ? null : addressOf(user.ExternalEmailAddress),
    holds: { ...holdsOf(user), delayRelease: false, retention: false, processingDisabled: false },
    auxArchives: 0,
    autoExpandingArchive: false,
    encryptionPolicy: null,
    moveStatus: null,
    moveBatch: null,
    sendOnBehalf: [],
  }
}

const common = (raw: Mailbox | MailUser, objectId: string) => ({
  objectId,
  type: raw.RecipientTypeDetails,
  upn: raw.UserPrincipalName ?? '',
  name: raw.Name,
  displayName: raw.DisplayName,
  primarySmtp: (raw.PrimarySmtpAddress ?? '').toLowerCase(),
  proxies: raw.EmailAddresses.map(normalizeProxy),
  exchangeGuid: raw.ExchangeGuid,
  archiveGuid: raw.ArchiveGuid,
  disabledArchiveGuid: raw.DisabledArchiveGuid,
  legacyExchangeDn: raw.LegacyExchangeDN,
  capabilities: raw.PersistedCapabilities,
  hidden: raw.HiddenFromAddressListsEnabled,
  dirSynced: raw.IsDirSynced,
  recoverableItemsQuota: raw.RecoverableItemsQuota,
})

const holdsOf = (raw: Mailbox | MailUser) => ({
  litigation: raw.LitigationHoldEnabled,
  inPlace: raw.InPlaceHolds,
  complianceTag: raw.ComplianceTagHoldApplied,
  delay: raw.DelayHoldApplied,
})

export default defineTable({
  id: 'recipients',
  about: 'Mailboxes and MailUsers of the tenant, one row each.',
  sides: ['source', 'target'],
  freshness: 'holds',
  cost: 'bulk',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: [
    'https://learn.microsoft.com/en-us/powershell/module/exchange/get-mailbox',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/get-mailuser',
  ],
  row,
  key: (recipient: Recipient) => recipient.objectId.toLowerCase(),
  async *rows(context) {
    await ownOrganizationConfig(context)
    for await (const mailbox of context.gateways.exchange.mailboxes()) {
      const recipient = toMailbox(mailbox)
      if (recipient) yield recipient
    }
    for await (const user of context.gateways.exchange.mailUsers()) {
      const recipient = toMailUser(user)
      if (recipient) yield recipient
    }
  },
})
