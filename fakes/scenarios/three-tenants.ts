import type { Random } from '../tenant/random.ts'
import type { Tenant } from '../tenant/tenant.ts'
import type { WorldPair } from '../tenant/world.ts'
import { federatedIdentity } from '../behaviours/transitions/identities.ts'
import { addClients, addFirstPartyApps } from './apps.ts'
import { daysFromStart } from './circumstances.ts'
import type { ScenarioWorld } from './circumstances.ts'
import { createEmptyTenant } from './empty-tenant.ts'
import { newAccount } from './new-account.ts'
import { newRecipient } from './new-recipient.ts'
import { joinOrganization } from './trust.ts'

/** A third member of the organization, in which every user of the wave is an external member from the source. */
export function addOtherTenant(world: ScenarioWorld, random: Random): void {
  const source = world.tenant('source')
  const target = world.tenant('target')
  const other = createEmptyTenant('other', random, world.pairs.length + 100)
  world.tenants.set('other', other)
  addFirstPartyApps(other, random)
  addClients(other, random, daysFromStart(world, 365))
  joinOrganization([source, target, other], random)
  for (const [tenant, partner] of [
    [other, source],
    [other, target],
    [source, other],
    [target, other],
  ] as const) {
    const like = (tenant === source ? source.partners.get(target.id) : target.partners.get(source.id)) ?? tenant.defaultPolicy
    tenant.partners.set(partner.id, { ...structuredClone(like), tenantId: partner.id })
  }
  for (const pair of world.pairs) addMember(other, random, source, pair, daysFromStart(world, -600))
}

function addMember(other: Tenant, random: Random, source: Tenant, pair: WorldPair, created: string): void {
  const from = source.accounts.get(pair.sourceId)
  if (!from) return
  const person = { displayName: from.displayName, givenName: from.givenName, surname: from.surname, nickname: from.mailNickname }
  const account = newAccount(other, random.guid(), person, other.initialDomain, created)
  account.userPrincipalName = `${pair.sourceUpn.replace('@', '_')}#EXT#@${other.initialDomain}`
  account.creationType = 'Invitation'
  account.externalUserState = 'Accepted'
  account.externalUserStateChangeDateTime = created
  account.identities = [
    federatedIdentity(),
    { signInType: 'userPrincipalName', issuer: other.initialDomain, issuerAssignedId: account.userPrincipalName },
  ]
  other.accounts.set(account.id, account)
  other.recipients.set(account.id, newRecipient(account.id, random, 'MailUser', person.nickname, created))
  pointAt(other, account.id, pair.sourceUpn)
}

/** The members of other tenants follow their users to the target. */
export function relinkElsewhere(world: ScenarioWorld, pairs: readonly WorldPair[]): void {
  const other = world.tenants.get('other')
  if (!other) return
  const moved = new Map(pairs.map(pair => [pair.sourceUpn, pair.targetUpn]))
  for (const account of other.accounts.values()) {
    const address = moved.get(account.mail ?? '')
    if (address) pointAt(other, account.id, address)
  }
}

function pointAt(other: Tenant, id: string, address: string): void {
  const account = other.accounts.get(id)
  const recipient = other.recipients.get(id)
  if (!account || !recipient) return
  account.mail = address
  account.otherMails = [address]
  account.proxyAddresses = [`SMTP:${address}`]
  recipient.externalEmailAddress = `SMTP:${address}`
}
