import type { Account } from '../tenant/account.ts'
import type { Random } from '../tenant/random.ts'
import type { Tenant } from '../tenant/tenant.ts'
import type { WorldPair } from '../tenant/world.ts'
import { driveUrl, newDrive } from '../behaviours/transitions/drive.ts'
import { federatedIdentity } from '../behaviours/transitions/identities.ts'
import { newAccount } from './new-account.ts'
import { legacyDn, newMailbox, newRecipient, recoverableItemsQuota } from './new-recipient.ts'
import type { Person } from './people.ts'
import { defaultDomain } from './empty-tenant.ts'

export interface PairRequest {
  readonly source: Tenant
  readonly target: Tenant
  readonly random: Random
  readonly person: Person
  readonly index: number
  /** ISO 8601; when the accounts came to be, and when the source user was last seen. */
  readonly created: string
  readonly seen: string
  readonly wave: string
  readonly batch: string
  readonly pilot: boolean
}

/** One person ready for the prestage gate: mailbox and files in the source, stamped MailUser in the target. */
export function addStagedPair(request: PairRequest): WorldPair {
  const { source, target, random, person, index, created } = request
  const from = addSourceUser(request)
  const to = newAccount(target, random.guid(), person, defaultDomain('target'), created)
  const sourceRecipient = source.recipients.get(from.id)
  const stamped = newRecipient(to.id, random, 'MailUser', person.nickname, created)
  to.mail = to.userPrincipalName
  to.otherMails = [from.userPrincipalName]
  to.creationType = 'Invitation'
  to.externalUserState = 'Accepted'
  to.externalUserStateChangeDateTime = created
  to.identities = [federatedIdentity(), ...to.identities]
  to.imAddresses = [to.userPrincipalName]
  to.proxyAddresses = [
    `SMTP:${to.userPrincipalName}`,
    `smtp:${person.nickname}@${target.initialDomain}`,
    `SIP:${to.userPrincipalName}`,
    `x500:${sourceRecipient?.legacyExchangeDN ?? ''}`,
    ...from.proxyAddresses.filter(proxy => proxy.startsWith('x500:')),
  ]
  to.authenticationMethods = [{ type: 'microsoftAuthenticatorAuthenticationMethod', id: random.guid() }]
  stamped.externalEmailAddress = `SMTP:${person.nickname}@${source.initialDomain}`
  stamped.exchangeGuid = sourceRecipient?.exchangeGuid ?? null
  stamped.archiveGuid = sourceRecipient?.archiveGuid ?? null
  stamped.recoverableItemsQuota = recoverableItemsQuota
  target.accounts.set(to.id, to)
  target.recipients.set(to.id, stamped)
  // One migration license on either side is enough; every tenth user has it in the source.
  if (index % 10 === 9) sourceRecipient?.persistedCapabilities.push('ExchangeT2TMbxMove')
  else stamped.persistedCapabilities.push('ExchangeT2TMbxMove')
  target.identityMappings.set(to.id, { sourceId: from.id, targetId: to.id, state: 'Completed' })
  target.sharePointMap.set(from.userPrincipalName, {
    sourceUpn: from.userPrincipalName,
    targetUpn: to.userPrincipalName,
    targetEmail: to.userPrincipalName,
    userType: 'RegularUser',
  })
  return {
    wave: request.wave,
    batch: request.batch,
    sourceId: from.id,
    targetId: to.id,
    sourceUpn: from.userPrincipalName,
    targetUpn: to.userPrincipalName,
    pilot: request.pilot,
  }
}

function addSourceUser({ source, random, person, index, created, seen }: PairRequest): Account {
  const account = newAccount(source, random.guid(), person, defaultDomain('source'), created)
  const recipient = newRecipient(account.id, random, 'UserMailbox', person.nickname, created)
  account.mail = account.userPrincipalName
  account.imAddresses = [account.userPrincipalName]
  account.proxyAddresses = [
    `SMTP:${account.userPrincipalName}`,
    `smtp:${person.nickname}@${source.initialDomain}`,
    `SIP:${account.userPrincipalName}`,
  ]
  if (index % 7 === 3) account.proxyAddresses.push(`smtp:${person.nickname}@branch.source.example`)
  if (index % 3 === 1) account.proxyAddresses.push(`x500:${legacyDn(random, person.nickname)}`)
  account.authenticationMethods = [{ type: 'microsoftAuthenticatorAuthenticationMethod', id: random.guid() }]
  const hasArchive = index % 4 === 0
  recipient.exchangeGuid = random.guid()
  recipient.archiveGuid = hasArchive ? random.guid() : null
  recipient.mailbox = newMailbox(random, hasArchive, seen)
  recipient.recoverableItemsQuota = recoverableItemsQuota
  source.accounts.set(account.id, account)
  source.recipients.set(account.id, recipient)
  const itemCount = 50 + random.below(9_000)
  source.drives.set(account.id, {
    ...newDrive(account.id, driveUrl(source, account.userPrincipalName)),
    usedBytes: itemCount * 700_000,
    itemCount,
    longestPath: 120 + random.below(120),
  })
  source.teamsContent.set(account.id, {
    accountId: account.id,
    messages: random.below(6_000),
    threads: 5 + random.below(200),
    meetings: random.below(60),
  })
  addEngageUser(source, account)
  return account
}

/** Network ids count up, so that they are unique and the same for the same seed. */
export function addEngageUser(tenant: Tenant, account: Account): void {
  const id = tenant.engage.id * 1_000_000 + tenant.engage.users.size + 1
  tenant.engage.users.set(account.id, {
    id,
    accountId: account.id,
    email: account.userPrincipalName,
    state: 'active',
    guest: false,
    aadGuest: false,
  })
}
