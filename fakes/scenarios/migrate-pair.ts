import type { World, WorldPair } from '../tenant/world.ts'
import { bare, isSmtp, primarySmtp, withProxy } from '../behaviours/transitions/addresses.ts'
import { completeDriveMove } from '../behaviours/transitions/drive.ts'
import { becomeInternal, becomeInvited, becomeLinked } from '../behaviours/transitions/identities.ts'
import { completeMove, deliveryAddress } from '../behaviours/transitions/mailbox.ts'
import { refusalOf } from '../behaviours/transitions/move-refusal.ts'
import type { MoveRefusal } from '../behaviours/transitions/move-refusal.ts'
import { copyChats, moveMeetings } from '../behaviours/transitions/teams.ts'
import { findGroup, groupNames } from './groups.ts'
import { jobName } from './jobs.ts'
import { endpointNames } from './trust.ts'
import { addEngageUser } from './user-pair.ts'

/** Why the mailbox service would not move this pair; null when it would. */
export function refusalOfPair(world: World, pair: WorldPair): MoveRefusal | null {
  const target = world.tenant('target')
  const endpoint = target.migrationEndpoints.get(endpointNames.forward)
  if (!endpoint) return { exception: 'MigrationEndpointNotFoundException', text: endpointNames.forward }
  const batchName = jobName(pair.wave, pair.batch)
  return refusalOf(world, { target, accountId: pair.targetId, endpoint, deliveryDomain: target.initialDomain, batchName })
}

/**
 * Brings one pair from the prestage or cutover phase to the end of its cutover, as a faultless executor would.
 * States change directly and nothing is announced: no consequence is pending afterwards. Throws for a pair that
 * `refusalOfPair` refuses.
 */
export function migratePair(world: World, pair: WorldPair): void {
  const source = world.tenant('source')
  const target = world.tenant('target')
  const now = world.clock.iso()
  const from = source.accounts.get(pair.sourceId)
  const to = target.accounts.get(pair.targetId)
  const mailbox = source.recipients.get(pair.sourceId)
  const mailUser = target.recipients.get(pair.targetId)
  const deliveredTo = deliveryAddress(target, pair.targetId, target.initialDomain)
  if (!from || !to || !mailbox || !mailUser || !deliveredTo) throw new Error(`${pair.sourceUpn} is not ready to migrate.`)

  becomeInternal(target, to, now)
  completeMove(mailbox, mailUser, deliveredTo, now)
  completeDriveMove(source, target, from.id, to.id)
  const content = { source, target, sourceId: from.id, targetId: to.id }
  copyChats(content)
  moveMeetings(content)
  findGroup(target, groupNames.full).members.add(to.id)
  for (const name of [groupNames.staging, groupNames.workloads]) findGroup(target, name).members.delete(to.id)
  if (!target.engage.users.has(to.id)) addEngageUser(target, to)

  findGroup(source, groupNames.reachBack).members.add(from.id)
  for (const name of [groupNames.standardE3, groupNames.standardE5]) findGroup(source, name).members.delete(from.id)
  becomeInvited(from, now)
  becomeLinked(from, now)
  for (const proxy of to.proxyAddresses) if (isSmtp(proxy)) from.proxyAddresses = withProxy(from.proxyAddresses, `smtp:${bare(proxy)}`)
  from.mail = primarySmtp(from.proxyAddresses)
  for (const job of source.provisioningJobs.values()) job.scope.delete(from.id)
}
