import { hasStaleRecipients, staleRecipient } from '../../behaviours/transitions/replicas.ts'
import type { Account } from '../../tenant/account.ts'
import type { Group } from '../../tenant/group.ts'
import type { Recipient, RecipientType } from '../../tenant/recipient.ts'
import type { Tenant } from '../../tenant/tenant.ts'

/** A recipient with the directory object that it belongs to: one account, or one mail-enabled group. */
export interface RecipientEntry {
  readonly recipient: Recipient
  readonly account: Account | null
  readonly group: Group | null
}

const mailboxes: readonly RecipientType[] = ['UserMailbox', 'SharedMailbox', 'RoomMailbox']
const mailUsers: readonly RecipientType[] = ['MailUser', 'GuestMailUser']
const groups: readonly RecipientType[] = ['MailUniversalDistributionGroup', 'MailUniversalSecurityGroup']

export type RecipientKind = 'mailbox' | 'mailUser' | 'user' | 'group' | 'any'

export function isKind(type: RecipientType, kind: RecipientKind): boolean {
  if (kind === 'any') return true
  if (kind === 'mailbox') return mailboxes.includes(type)
  if (kind === 'mailUser') return mailUsers.includes(type)
  return kind === 'group' ? groups.includes(type) : !groups.includes(type)
}

/** The recipient that a mail-enabled group is, for tenants that list the group only. */
function recipientOf(group: Group): Recipient {
  return {
    id: group.id,
    guid: group.id,
    type: group.securityEnabled ? 'MailUniversalSecurityGroup' : 'MailUniversalDistributionGroup',
    previousType: null,
    externalEmailAddress: null,
    exchangeGuid: null,
    archiveGuid: null,
    disabledArchiveGuid: null,
    legacyExchangeDN: `/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=${group.id}`,
    hiddenFromAddressLists: false,
    persistedCapabilities: [],
    isDirSynced: false,
    recoverableItemsQuota: null,
    mailbox: null,
    holds: {
      litigation: false,
      inPlace: [],
      complianceTag: false,
      delay: false,
      delayRelease: false,
      retention: false,
      elcProcessingDisabled: false,
    },
    forwardingSmtpAddress: null,
    grantSendOnBehalfTo: [],
    permissions: [],
    whenCreated: '2020-01-01T00:00:00.000Z',
  }
}

function entryOf(tenant: Tenant, recipient: Recipient): RecipientEntry {
  return {
    recipient,
    account: tenant.accounts.get(recipient.id) ?? tenant.deletedAccounts.get(recipient.id) ?? null,
    group: tenant.groups.get(recipient.id) ?? null,
  }
}

/** Every recipient of a kind, in the order of the tenant's lists. */
export function* entriesOf(tenant: Tenant, kind: RecipientKind, softDeleted = false): Generator<RecipientEntry> {
  const from = softDeleted ? tenant.softDeletedRecipients : tenant.recipients
  for (const recipient of from.values()) if (isKind(recipient.type, kind)) yield entryOf(tenant, recipient)
  if (softDeleted || (kind !== 'group' && kind !== 'any')) return
  for (const group of tenant.groups.values())
    if (group.mailEnabled && !tenant.recipients.has(group.id)) yield { recipient: recipientOf(group), account: null, group }
}

/** As `entriesOf`, but what a cmdlet changed lately is as it was: lists are behind, reads by identity are not. */
export function listedEntries(tenant: Tenant, kind: RecipientKind, softDeleted = false): Iterable<RecipientEntry> {
  return softDeleted || !hasStaleRecipients(tenant) ? entriesOf(tenant, kind, softDeleted) : staleEntries(tenant, kind)
}

function* staleEntries(tenant: Tenant, kind: RecipientKind): Generator<RecipientEntry> {
  for (const entry of entriesOf(tenant, 'any')) {
    const shown = { ...entry, ...staleRecipient(tenant, entry.recipient.id) }
    if (isKind(shown.recipient.type, kind)) yield shown
  }
}

/** The entry of one directory object id; null when it is no recipient. */
export function entryById(tenant: Tenant, id: string, softDeleted = false): RecipientEntry | null {
  const recipient = (softDeleted ? tenant.softDeletedRecipients : tenant.recipients).get(id)
  if (recipient) return entryOf(tenant, recipient)
  const group = softDeleted ? undefined : tenant.groups.get(id)
  return group?.mailEnabled ? { recipient: recipientOf(group), account: null, group } : null
}

export function addressesOf({ recipient, account, group }: RecipientEntry): readonly string[] {
  if (account) return recipient.staleAddresses ?? account.proxyAddresses
  return group?.mail ? [`SMTP:${group.mail}`] : []
}

export function primarySmtp(entry: RecipientEntry): string {
  const primary = addressesOf(entry).find(address => address.startsWith('SMTP:'))
  return primary?.slice(5) ?? entry.account?.mail ?? entry.group?.mail ?? ''
}

export function aliasOf({ account, group, recipient }: RecipientEntry): string {
  return account?.mailNickname ?? group?.mail?.split('@')[0] ?? recipient.id
}

/**
 * `Name`, which is also what references show. New users are named by their directory object id:
 * https://techcommunity.microsoft.com/blog/exchange/change-in-naming-convention-of-users-name-parameter/2284694
 */
export function nameOf({ group, recipient }: RecipientEntry): string {
  return group?.displayName ?? recipient.id
}

export function displayNameOf({ account, group, recipient }: RecipientEntry): string {
  return account?.displayName ?? group?.displayName ?? recipient.id
}
