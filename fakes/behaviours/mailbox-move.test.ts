import { expect, test } from 'vitest'
import { decoys } from '../scenarios/decoys/index.ts'
import { defectOf } from '../scenarios/defects/index.ts'
import type { MigrationBatch, MigrationUser } from '../tenant/migration.ts'
import { bench, day, hour, minute } from '../scenarios/testing.ts'
import type { Bench } from '../scenarios/testing.ts'

function start(it: Bench): { batch: MigrationBatch; user: MigrationUser } {
  const user: MigrationUser = {
    identity: it.pair.targetUpn,
    accountId: it.pair.targetId,
    batchId: 'b',
    status: 'Validating',
    statusSummary: 'Active',
    errorSummary: null,
    skippedItemCount: 0,
    dataConsistencyScore: 'Perfect',
    skippedItemsApproved: false,
  }
  const batch: MigrationBatch = {
    identity: 'b',
    status: 'Syncing',
    sourceEndpoint: 'from-source',
    targetDeliveryDomain: it.target.tenant.initialDomain,
    completeAfter: it.world.circumstances.window.start,
    startAfter: null,
    users: [user],
    created: it.world.clock.iso(),
  }
  it.target.tenant.migrationBatches.set('b', batch)
  it.world.emit('mailbox.move-started', { tenant: it.target.tenant, user })
  return { batch, user }
}

test('a move syncs, waits for its completion time, and then swaps mailbox and MailUser', () => {
  const it = bench()
  const guid = it.source.recipient.exchangeGuid
  const { batch, user } = start(it)
  it.world.clock.advance(20 * minute)
  expect([user.status, it.source.recipient.mailbox?.moveStatus]).toEqual(['Syncing', 'InProgress'])
  it.world.clock.advance(3 * hour)
  expect([user.status, batch.status]).toEqual(['Synced', 'Synced'])
  it.world.clock.advance(10 * day)
  expect(user.status).toBe('Synced')
  it.world.clock.advance(6 * day)
  expect([user.status, batch.status]).toEqual(['Completed', 'Completed'])
  expect(it.target.recipient).toMatchObject({ type: 'UserMailbox', exchangeGuid: guid, externalEmailAddress: null })
  expect(it.source.recipient).toMatchObject({ type: 'MailUser', mailbox: null })
  expect(it.source.recipient.externalEmailAddress).toBe(`SMTP:${it.target.account.mailNickname}@${it.target.tenant.initialDomain}`)
})

test('skipped items of a poor score hold the completion until they are approved', () => {
  const it = bench()
  const { user } = start(it)
  user.dataConsistencyScore = 'Investigate'
  it.world.clock.advance(16 * day)
  expect(user.status).toBe('Synced')
  user.skippedItemsApproved = true
  it.world.clock.advance(hour)
  expect(user.status).toBe('Completed')
})

test('a hold placed after the sync fails the completion and leaves the mailbox where it was', () => {
  const it = bench()
  const { user, batch } = start(it)
  it.world.clock.advance(4 * hour)
  it.source.recipient.holds.litigation = true
  it.world.clock.advance(16 * day)
  expect([user.status, batch.status]).toEqual(['Failed', 'Failed'])
  expect(it.source.recipient).toMatchObject({ type: 'UserMailbox', mailbox: { moveStatus: 'None' } })
})

test.each([
  ['exchange-guid-missing', 'MissingExchangeGuidException'],
  ['unverified-address', 'NotAcceptedDomainException'],
  ['no-delivery-proxy', '0x80070057'],
  ['outside-move-scope', 'MailboxNotInCrossTenantMigrationScopeException'],
  ['move-scope-too-fresh', 'MailboxNotInCrossTenantMigrationScopeException'],
  ['orphan-move', 'SourceMailboxAlreadyBeingMovedPermanentException'],
  ['disabled-archive', 'UserAlreadyHasDemotedArchiveException'],
  ['too-many-aux-archives', 'AuxArchiveNotFoundInTargetRecipientException'],
  ['no-migration-license', 'CrossTenantMigrationWithoutLicensePermanentException'],
  ['move-app-differs', 'Access is denied'],
  ['endpoint-broken', 'AADSTS7000215'],
  ['case-hold', 'MailboxOnHoldException'],
])('a user with %s fails validation by the name of the exception', (defect, exception) => {
  const it = bench()
  defectOf(defect).apply(it.world, it.pair)
  const { user } = start(it)
  it.world.clock.advance(15 * minute)
  expect(user.status).toBe('Failed')
  expect(user.errorSummary).toContain(exception)
})

test.each(decoys.map(decoy => [decoy.id, decoy] as const))('a user with the decoy %s is moved all the same', (_id, decoy) => {
  const it = bench()
  decoy.apply(it.world, it.pair)
  const { user } = start(it)
  it.world.clock.advance(16 * day)
  expect([user.status, user.errorSummary]).toEqual(['Completed', null])
})
