import type { Random } from '../tenant/random.ts'
import type { WorldPair } from '../tenant/world.ts'
import { daysFromStart } from './circumstances.ts'
import type { ScenarioWorld } from './circumstances.ts'
import { initialDomain } from './empty-tenant.ts'

/** An on-premises GUID as Entra anchors it: 16 bytes, the first three groups little-endian, in base64. */
export function immutableIdOf(guid: string): string {
  const [first = '', second = '', third = '', ...rest] = guid.split('-')
  const little = (hex: string): string => hex.match(/../g)?.toReversed().join('') ?? ''
  return Buffer.from(`${little(first)}${little(second)}${little(third)}${rest.join('')}`, 'hex').toString('base64')
}

/**
 * Both sides synchronized from on-premises: source accounts already, target accounts anchored and not yet in scope. Synchronization
 * writes the on-premises UPN on every account that it manages: https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users
 */
export function becomeHybrid(world: ScenarioWorld, random: Random): void {
  const source = world.tenant('source')
  const synced = daysFromStart(world, -0.02)
  for (const pair of world.pairs) {
    pair.adGuid = random.guid()
    const from = source.accounts.get(pair.sourceId)
    const to = world.tenant('target').accounts.get(pair.targetId)
    const mailbox = source.recipients.get(pair.sourceId)
    if (!from || !to || !mailbox) continue
    from.onPremisesImmutableId = immutableIdOf(random.guid())
    from.onPremisesUserPrincipalName = from.userPrincipalName
    from.onPremisesSyncEnabled = true
    from.onPremisesLastSyncDateTime = synced
    mailbox.isDirSynced = true
    to.onPremisesImmutableId = immutableIdOf(pair.adGuid)
  }
  for (const [name, partner] of [
    ['source', 'target'],
    ['target', 'source'],
  ] as const)
    world.tenant(name).availabilityAddressSpaces.set(initialDomain(partner), {
      forestName: initialDomain(partner),
      accessMethod: 'OrgWideFBToken',
      targetTenantId: world.tenant(partner).id,
      targetServiceEpr: 'outlook.office.com',
    })
  for (const [name, partner] of [
    ['source', 'target'],
    ['target', 'source'],
  ] as const)
    world.tenant(name).exchange.availabilityConfig = { orgWideAccount: null, allowedTenantIds: [world.tenant(partner).id] }
}

/** The rule that writes the on-premises UPN was changed for these accounts, without which nobody can be invited to use another identity. */
export function clearOnPremisesUpn(world: ScenarioWorld, pair: WorldPair): void {
  const account = world.tenant('source').accounts.get(pair.sourceId)
  if (account) account.onPremisesUserPrincipalName = null
}

/** The on-premises account came into scope and was matched by its anchor. */
export function matchOnPremises(world: ScenarioWorld, pair: WorldPair): void {
  const account = world.tenant('target').accounts.get(pair.targetId)
  const recipient = world.tenant('target').recipients.get(pair.targetId)
  if (!account || !recipient) return
  account.onPremisesSyncEnabled = true
  account.onPremisesLastSyncDateTime = world.clock.iso()
  recipient.isDirSynced = true
}
