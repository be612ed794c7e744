import { expect, test } from 'vitest'
import { defectOf } from '../scenarios/defects/index.ts'
import { bench, day, hour, type Bench } from '../scenarios/testing.ts'
import { endpointNames } from '../scenarios/trust.ts'
import type { MigrationUser } from '../tenant/migration.ts'
import { refusalOf, stampedMailbox } from './transitions/move-refusal.ts'
import { codesOf } from './testing.ts'

function refusal({ world, pair, target }: Bench): string | null {
  const endpoint = target.tenant.migrationEndpoints.get(endpointNames.forward)
  if (!endpoint) throw new Error('The target has no endpoint.')
  const deliveryDomain = target.tenant.initialDomain
  return refusalOf(world, { target: target.tenant, accountId: pair.targetId, endpoint, deliveryDomain, batchName: 'b' })?.exception ?? null
}

test('a mailbox that is ready is not refused', () => {
  expect(refusal(bench())).toBeNull()
})

test.each([
  ['move-needs-endpoint', 'endpoint-broken', 'MRSRemotePermanentException'],
  ['move-checks-attributes', 'exchange-guid-missing', 'MissingExchangeGuidException'],
  ['move-checks-attributes', 'target-mailbox', 'UserAlreadyHasMailboxException'],
  ['move-checks-attributes', 'unverified-address', 'NotAcceptedDomainException'],
  ['move-checks-attributes', 'no-delivery-proxy', '0x80070057'],
  ['move-needs-trust', 'move-app-differs', 'MRSRemotePermanentException'],
  ['move-needs-trust', 'moves-disabled', 'MRSRemotePermanentException'],
  ['move-needs-trust', 'move-capability-missing', 'MRSRemotePermanentException'],
  ['move-scope-settles', 'outside-move-scope', 'MailboxNotInCrossTenantMigrationScopeException'],
  ['move-one-at-a-time', 'orphan-move', 'SourceMailboxAlreadyBeingMovedPermanentException'],
  ['move-checks-archives', 'disabled-archive', 'UserAlreadyHasDemotedArchiveException'],
  ['move-checks-archives', 'archive-guid-missing', 'AuxArchiveNotFoundInTargetRecipientException'],
  ['move-needs-license', 'no-migration-license', 'CrossTenantMigrationWithoutLicensePermanentException'],
  ['move-refuses-holds', 'litigation-hold', 'MailboxOnHoldException'],
  ['move-refuses-holds', 'substrate-hold-items', 'MailboxOnHoldException'],
  ['move-refuses-holds', 'organization-hold', 'MailboxOnHoldException'],
  ['move-checks-archives', 'too-many-aux-archives', 'AuxArchiveNotFoundInTargetRecipientException'],
  ['move-refuses-soft-deleted-twin', 'soft-deleted-user', 'MigrationRecipientSoftDeletedException'],
  ['move-refuses-soft-deleted-twin', 'soft-deleted-user-in-source', 'MigrationRecipientSoftDeletedException'],
  ['move-refuses-soft-deleted-twin', 'soft-deleted-mailbox', 'MigrationRecipientSoftDeletedException'],
  ['move-fits-quota', 'recoverable-items-over-quota', 'QuotaExceededException'],
])('%s: %s is refused with %s', (_id, defect, exception) => {
  const it = bench()
  defectOf(defect).apply(it.world, it.pair)
  expect(refusal(it)).toBe(exception)
})

test('move-scope-settles: a fresh member is in the scope an hour later, not before', () => {
  const it = bench()
  for (const group of it.source.tenant.groups.values()) group.memberSince.set(it.pair.sourceId, it.world.clock.iso())
  it.world.clock.advance(hour - 1)
  expect(refusal(it)).toBe('MailboxNotInCrossTenantMigrationScopeException')
  it.world.clock.advance(1)
  expect(refusal(it)).toBeNull()
})

test('move-needs-endpoint: an expired secret refuses what began before it expired', () => {
  const it = bench()
  defectOf('migration-secret-expires').apply(it.world, it.pair)
  expect(refusal(it)).toBeNull()
  it.world.clock.advance(5 * day)
  expect(refusal(it)).toBe('MRSRemotePermanentException')
})

test('move-refuses-holds: whom the policy of the organization excludes is not held by it, nor by one on groups', () => {
  const it = bench()
  const { inPlaceHolds } = it.source.tenant.exchange
  inPlaceHolds.push('grp0123456789abcdef0123456789abcdef:2', 'mbx0123456789abcdef0123456789abcdef:1')
  expect(refusal(it)).toBeNull()
  inPlaceHolds.push('mbxfedcba9876543210fedcba9876543210:2')
  expect(refusal(it)).toBe('MailboxOnHoldException')
  it.source.recipient.holds.inPlace.push('-mbxfedcba9876543210fedcba9876543210')
  expect(refusal(it)).toBeNull()
})

test('move-refuses-soft-deleted-twin: somebody else who was deleted is in nobody’s way', () => {
  const it = bench()
  const { account, tenant } = it.target
  tenant.deletedAccounts.set('gone', { ...structuredClone(account), id: 'gone', userPrincipalName: 'somebody.else@target.example' })
  expect(refusal(it)).toBeNull()
})

test('move-needs-license: a shared mailbox needs none', () => {
  const it = bench()
  defectOf('no-migration-license').apply(it.world, it.pair)
  it.source.recipient.type = 'SharedMailbox'
  expect(refusal(it)).toBeNull()
})

test('source-becomes-mail-user: the source points at the delivery address, the target has the mailbox', () => {
  const { world, source, target } = bench()
  const content = source.recipient.mailbox
  const deliveredTo = `ada@${target.tenant.initialDomain}`
  world.emit('mailbox.moved', { from: source.recipient, to: target.recipient, deliveredTo })
  expect(source.recipient).toMatchObject({ type: 'MailUser', externalEmailAddress: `SMTP:${deliveredTo}`, previousType: 'UserMailbox' })
  expect(source.recipient.mailbox).toBeNull()
  expect(target.recipient).toMatchObject({ type: 'UserMailbox', externalEmailAddress: null, mailbox: { itemCount: content?.itemCount } })
})

const userOf = (it: Bench, more: Partial<MigrationUser> = {}): MigrationUser => ({
  identity: it.pair.targetUpn,
  accountId: it.pair.targetId,
  batchId: 'b',
  status: 'Synced',
  statusSummary: 'Synced',
  errorSummary: null,
  skippedItemCount: 3,
  dataConsistencyScore: 'Perfect',
  skippedItemsApproved: false,
  ...more,
})

test('move-waits-for-approval: a poor score needs somebody, a good one and an approved one do not', () => {
  const it = bench()
  const codes = (more: Partial<MigrationUser>): string[] =>
    codesOf(it.world, 'mailbox.completion-asked', objections => ({ tenant: it.target.tenant, user: userOf(it, more), objections }))
  expect(codes({})).toEqual([])
  expect(codes({ dataConsistencyScore: 'Good' })).toEqual([])
  expect(codes({ dataConsistencyScore: 'Investigate' })).toEqual(['NeedsApproval'])
  expect(codes({ dataConsistencyScore: 'Poor', skippedItemsApproved: true })).toEqual([])
})

test('user-in-one-batch: a row that names nobody, or somebody of another batch, fails', () => {
  const it = bench('cutover', 'standalone')
  const codes = (accountId: string | null, batchId: string): string[] =>
    codesOf(it.world, 'batch.user-asked', objections => ({
      tenant: it.target.tenant,
      address: 'a@b.example',
      accountId,
      batchId,
      objections,
    }))
  const [own] = it.target.tenant.migrationBatches.keys()
  expect(codes(it.pair.targetId, own ?? '')).toEqual([])
  expect(codes(it.pair.targetId, 'second')).toEqual(['UserDuplicateInOtherBatchException'])
  expect(codes(null, 'second')).toEqual(['MigrationRecipientNotFoundException'])
})

test.each([
  ['endpoint-broken', true, ''],
  ['move-app-differs', false, ''],
  ['target-mailbox', false, 'UserAlreadyHasMailboxException'],
  ['exchange-guid-missing', false, 'MissingExchangeGuidException'],
  ['exchange-guid-differs', false, 'MissingExchangeGuidException'],
  ['outside-move-scope', false, 'MailboxNotInCrossTenantMigrationScopeException'],
])('endpoint-test-meets-setup: %s, found without a mailbox: %s', (defect, isFoundAlone, code) => {
  const it = bench()
  defectOf(defect).apply(it.world, it.pair)
  const { tenant } = it.target
  const endpoint = tenant.migrationEndpoints.get(endpointNames.forward)
  if (!endpoint) throw new Error('The target has no endpoint.')
  const stamped = tenant.recipients.get(it.pair.targetId) ?? null
  const found = stamped && stampedMailbox(it.world, tenant, endpoint, stamped)
  const test = (address: string | null): string[] =>
    codesOf(it.world, 'endpoint.test-asked', objections => ({ tenant, endpoint, address, stamped, found, objections }))
  expect(test(it.pair.targetUpn)).toEqual([code])
  expect(test(null)).toEqual(isFoundAlone ? [code] : [])
})

test('running-batch-not-removed: one that syncs only by force, one that ended at once', () => {
  const it = bench('cutover', 'standalone')
  const [batch] = it.target.tenant.migrationBatches.values()
  if (!batch) throw new Error('The target has no batch.')
  const codes = (force: boolean): string[] =>
    codesOf(it.world, 'batch.removal-asked', objections => ({ tenant: it.target.tenant, batch, force, objections }))
  expect(codes(false)).toEqual([])
  batch.status = 'Syncing'
  expect(codes(false)).toEqual(['MigrationBatchCannotBeRemovedException'])
  expect(codes(true)).toEqual([])
})
