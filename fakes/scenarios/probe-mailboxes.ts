import type { Account } from '../tenant/account.ts'
import type { Random } from '../tenant/random.ts'
import type { Tenant, TenantName } from '../tenant/tenant.ts'
import { federatedIdentity } from '../behaviours/transitions/identities.ts'
import { daysFromStart, type ScenarioWorld } from './circumstances.ts'
import { defaultDomain } from './empty-tenant.ts'
import { addMailGroup, findGroup, groupNames } from './groups.ts'
import { newAccount } from './new-account.ts'
import { newMailbox, newRecipient } from './new-recipient.ts'

const person = (nickname: string, displayName: string) => ({ nickname, displayName, givenName: 'Probe', surname: 'Mailbox' })

/** What exists for probes only: UPN and address of a mailbox and of a MailUser, and the address of a list that reaches nobody else. */
export interface ProbeObjects {
  readonly mailbox: string
  /** Leads to the probe mailbox of the other tenant. */
  readonly mailUser: string
  readonly restrictedList: string
}

const nickname = 'wavegate-probe'
const listNickname = 'wavegate-canaries'
const otherOf = (name: TenantName): TenantName => (name === 'source' ? 'target' : 'source')

export const probeObjects = (tenant: Tenant): ProbeObjects => ({
  mailbox: `${nickname}@${defaultDomain(tenant.name)}`,
  mailUser: `${nickname}-${otherOf(tenant.name)}@${defaultDomain(tenant.name)}`,
  restrictedList: `${listNickname}@${defaultDomain(tenant.name)}`,
})

/**
 * A probe mailbox in each tenant, a MailUser that leads to it in the other, and a restricted list. The MailUser of the source
 * also has the address of the target's probe mailbox, as a finished move leaves it, and may write to the list; that of the
 * target has only addresses of its own, as in the attribution gap.
 */
export function addProbeMailboxes(world: ScenarioWorld, random: Random): void {
  const [source, target] = [world.tenant('source'), world.tenant('target')]
  const created = daysFromStart(world, -30)
  for (const tenant of [source, target]) {
    const account = addMailbox(tenant, random, created)
    const list = addMailGroup(tenant, random, 'Wavegate canaries', listNickname, false, created)
    list.members.add(account.id)
    list.acceptMessagesOnlyFrom.add(account.id)
    const mailUser = addMailUser(tenant, tenant === source ? target : source, random, created)
    if (tenant !== source) continue
    list.acceptMessagesOnlyFrom.add(mailUser.id)
    mailUser.proxyAddresses.push(`smtp:${probeObjects(target).mailbox}`)
  }
}

function addMailbox(tenant: Tenant, random: Random, created: string): Account {
  const account = newAccount(tenant, random.guid(), person(nickname, 'Wavegate probe'), defaultDomain(tenant.name), created)
  account.mail = account.userPrincipalName
  account.proxyAddresses = [`SMTP:${account.userPrincipalName}`, `smtp:${nickname}@${tenant.initialDomain}`]
  const recipient = newRecipient(account.id, random, 'UserMailbox', nickname, created)
  recipient.exchangeGuid = random.guid()
  recipient.mailbox = newMailbox(random, false, created)
  tenant.accounts.set(account.id, account)
  tenant.recipients.set(account.id, recipient)
  findGroup(tenant, groupNames.standardE5).members.add(account.id)
  return account
}

function addMailUser(tenant: Tenant, home: Tenant, random: Random, created: string): Account {
  const { mailbox } = probeObjects(home)
  const account = newAccount(
    tenant,
    random.guid(),
    person(`${nickname}-${home.name}`, `Wavegate probe of the ${home.name}`),
    defaultDomain(tenant.name),
    created,
  )
  account.mail = account.userPrincipalName
  account.creationType = 'Invitation'
  account.externalUserState = 'Accepted'
  account.externalUserStateChangeDateTime = created
  account.identities = [federatedIdentity(), ...account.identities]
  account.proxyAddresses = [`SMTP:${account.userPrincipalName}`]
  const recipient = newRecipient(account.id, random, 'MailUser', account.mailNickname, created)
  recipient.externalEmailAddress = `SMTP:${mailbox}`
  tenant.accounts.set(account.id, account)
  tenant.recipients.set(account.id, recipient)
  return account
}
