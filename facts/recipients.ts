import { z } from 'zod'
import { normalizeProxy } from '../domain/address.ts'
import { defineTable } from './define.ts'

const row = z.object({
  /** Entra object id. */
  objectId: z.string(),
  /** As Exchange says it: `UserMailbox`, `MailUser`, `SharedMailbox`, `GuestMailUser` … */
  type: z.string(),
  upn: z.string(),
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
  auxArchives: z.int(),
  autoExpandingArchive: z.boolean(),
  /** Bytes; null when unlimited or not stated. */
  recoverableItemsQuota: z.number().nullable(),
  encryptionPolicy: z.string().nullable(),
  moveStatus: z.string().nullable(),
  moveBatch: z.string().nullable(),
  sendOnBehalf: z.array(z.string()),
})

export type Recipient = z.infer<typeof row>

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
  async *rows({ gateways }) {
    for await (const mailbox of gateways.exchange.mailboxes()) {
      if (mailbox.objectId === null) continue
      yield {
        ...common(mailbox),
        objectId: mailbox.objectId,
        targetAddress: null,
        auxArchives: mailbox.mailboxLocations.filter(location => location.split(';').includes('AuxArchive')).length,
        autoExpandingArchive: mailbox.autoExpandingArchive,
        encryptionPolicy: mailbox.dataEncryptionPolicy,
        moveStatus: mailbox.moveStatus,
        moveBatch: mailbox.moveBatch,
        sendOnBehalf: mailbox.sendOnBehalf,
      }
    }
    for await (const user of gateways.exchange.mailUsers()) {
      if (user.objectId === null) continue
      yield {
        ...common(user),
        objectId: user.objectId,
        targetAddress: user.externalEmailAddress === null ? null : normalizeProxy(user.externalEmailAddress).replace(/^smtp:/, ''),
        auxArchives: 0,
        autoExpandingArchive: false,
        encryptionPolicy: null,
        moveStatus: null,
        moveBatch: null,
        sendOnBehalf: [],
      }
    }
  },
})
