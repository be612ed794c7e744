import { assumed, hour } from '../../tenant/delays.ts'
import type { MigrationBatch, MigrationUser } from '../../tenant/migration.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import type { Objection } from '../asking/objection.ts'
import { deliveryAddress } from './mailbox.ts'
import { refusalOf, stampedMailbox } from './move-refusal.ts'

export const syncTime = assumed('for the initial sync of a mailbox, at least', 2 * hour)

const syncingSince = new WeakMap<MigrationUser, number>()

/** One step of one user of an Exchange batch: Validating, Syncing, Synced, Completing, Completed, or Failed with the exception's name. */
export function advanceMove(world: World, tenant: Tenant, batch: MigrationBatch, user: MigrationUser): void {
  const endpoint = tenant.migrationEndpoints.get(batch.sourceEndpoint)
  const stamped = tenant.recipients.get(user.accountId)
  const become = (status: string, summary: MigrationUser['statusSummary']): void =>
    void Object.assign(user, { status, statusSummary: summary })
  if (user.status === 'Validating' || user.status === 'Completing') {
    const request = { target: tenant, accountId: user.accountId, deliveryDomain: batch.targetDeliveryDomain, batchName: batch.identity }
    const refusal = endpoint
      ? refusalOf(world, { ...request, endpoint })
      : { exception: 'MigrationEndpointNotFoundException', text: batch.sourceEndpoint }
    const from = endpoint && stamped ? stampedMailbox(world, tenant, endpoint, stamped) : null
    if (refusal || !from?.recipient.mailbox || !stamped) {
      user.errorSummary = refusal ? `${refusal.exception}: ${refusal.text}` : 'MissingExchangeGuidException'
      if (from?.recipient.mailbox?.moveBatchName === batch.identity)
        Object.assign(from.recipient.mailbox, { moveStatus: 'None', moveBatchName: null })
      return become('Failed', 'Failed')
    }
    if (user.status === 'Validating') {
      Object.assign(from.recipient.mailbox, { moveStatus: 'InProgress', moveBatchName: batch.identity })
      syncingSince.set(user, world.clock.now())
      return become('Syncing', 'Active')
    }
    const deliveredTo = deliveryAddress(tenant, user.accountId, batch.targetDeliveryDomain) ?? user.identity
    world.emit('mailbox.moved', { from: from.recipient, to: stamped, deliveredTo })
    become('Completed', 'Completed')
    world.emit('mailbox.move-completed', { tenant, user })
  } else if (user.status === 'Syncing' && world.clock.now() >= (syncingSince.get(user) ?? 0) + syncTime.ms) become('Synced', 'Synced')
  else if (user.status === 'Synced' && isDue(world, batch) && mayComplete(world, tenant, user)) become('Completing', 'Active')
}

const isDue = (world: World, batch: MigrationBatch): boolean =>
  batch.completeAfter !== null && Date.parse(batch.completeAfter) <= world.clock.now()

function mayComplete(world: World, tenant: Tenant, user: MigrationUser): boolean {
  const objections: Objection[] = []
  world.emit('mailbox.completion-asked', { tenant, user, objections })
  return objections.length === 0
}

/** The batch's status follows from those of its users. */
export function rollUp(batch: MigrationBatch): void {
  if (batch.status === 'Stopped') return
  const failed = batch.users.some(each => each.statusSummary === 'Failed')
  const rest = batch.users.filter(each => each.statusSummary !== 'Failed')
  if (rest.length === 0) batch.status = 'Failed'
  else if (rest.every(each => each.status === 'Completed')) batch.status = failed ? 'CompletedWithErrors' : 'Completed'
  else if (rest.some(each => each.status === 'Completing')) batch.status = 'Completing'
  else if (rest.every(each => each.status === 'Synced' || each.status === 'Completed'))
    batch.status = failed ? 'SyncedwithErrors' : 'Synced'
}
