import { expect, test } from 'vitest'
import type { DriveMoveTask } from '../tenant/migration.ts'
import { defectOf } from '../scenarios/defects/index.ts'
import { bench, type Bench } from '../scenarios/testing.ts'
import { longestQueue } from './drive-queue-limit.ts'
import { codesOf } from './testing.ts'

const codes = ({ world, source, target }: Bench): string[] =>
  codesOf(world, 'drive.move-asked', objections => ({
    tenant: source.tenant,
    target: target.tenant,
    from: source.account,
    to: target.account,
    task: null,
    objections,
  }))

test('a OneDrive that is ready is not refused', () => {
  expect(codes(bench())).toEqual([])
})

test.each([
  ['drive-needs-trust', 'trust-missing', 'MnATrustNoSetupForPartner'],
  ['drive-needs-trust', 'trust-dormant', 'MnATrustNoSetupForPartner'],
  ['drive-needs-trust', 'drives-incompatible', 'MnAPartnersFarmsAreIncompatible'],
  ['drive-needs-trust', 'sharepoint-customer-key', 'MnABYOKEnabledOnSourceTenant'],
  ['drive-needs-trust', 'trust-names-admin-site', 'MnAFatalErrorAdminSiteCouldNotBeUsedAsMySiteHost'],
  ['drive-needs-trust', 'trust-in-wrong-role', 'MnATrustWrongCmdletUsage'],
  ['drive-needs-license', 'no-migration-license', 'MnAOdbUsersAreNotLicensed'],
  ['drive-needs-usable-target', 'target-drive-plan-off', 'MnATargetUserIsNotSpoEnabled'],
  ['drive-needs-free-target', 'drive-moving', 'MnASiteMoveIsInprogressOrFinished'],
  ['drive-needs-mapped-users', 'profile-names-anothers-drive', 'MnAOdbOwnerUrlMismatch'],
  ['drive-needs-mapped-users', 'drive-not-mapped', 'MnAIdentityMapEntryDoesNotExistsForSourceUPN'],
  ['drive-needs-mapped-users', 'drive-mapped-to-another', 'MnAIdentityMapEntryDoesNotMatchRequest'],
  ['drive-needs-free-target', 'target-drive-exists', 'MnASiteMoveTargetUrlHasWriteConflict'],
  ['recycled-drive-keeps-address', 'drive-in-recycle-bin', 'MnASiteMoveTargetUrlHasWriteConflict'],
  ['drive-within-limits', 'drive-path-too-long', 'MnATargetUrlNotValidForRename'],
  ['drive-within-limits', 'drive-on-hold', 'SiteIsOnHold'],
  ['drive-within-limits', 'drive-locked', 'SiteIsLocked'],
  ['drive-within-limits', 'drive-too-large', 'SiteIsTooLarge'],
  ['drive-within-limits', 'drive-too-many-items', 'SiteIsTooLarge'],
])('%s: %s is refused with %s', (_id, defect, code) => {
  const it = bench()
  defectOf(defect).apply(it.world, it.pair)
  expect(codes(it)).toEqual([code])
})

test('drive-needs-usable-target: the name of an unconverted guest is no valid UPN, and is answered first', () => {
  const it = bench()
  defectOf('target-upn-not-final').apply(it.world, it.pair)
  expect(codes(it)[0]).toBe('MnATargetUpnIsInvalid')
})

test('drive-needs-free-target: a scheduled move is not in its own way', () => {
  const it = bench()
  defectOf('drive-moving').apply(it.world, it.pair)
  const own = it.source.tenant.driveMoves.values().next().value ?? null
  const { world, source, target } = it
  const asked = (task: DriveMoveTask | null): string[] =>
    codesOf(world, 'drive.move-asked', objections => ({
      tenant: source.tenant,
      target: target.tenant,
      from: source.account,
      to: target.account,
      task,
      objections,
    }))
  expect([asked(own), asked(null)]).toEqual([[], ['MnASiteMoveIsInprogressOrFinished']])
})

test('drive-needs-mapped-users: a user who does not exist or has no OneDrive, and a target user who does not exist', () => {
  const it = bench()
  const unknown = (objections: Parameters<Parameters<typeof codesOf>[2]>[0]) => ({
    tenant: it.source.tenant,
    target: it.target.tenant,
    from: undefined,
    to: it.target.account,
    task: null,
    objections,
  })
  expect(codesOf(it.world, 'drive.move-asked', unknown)).toEqual(['MnAOdbFailedToGetUrlForSourceUPN'])
  it.source.tenant.drives.delete(it.pair.sourceId)
  expect(codes(it)).toEqual(['MnAOdbForSourceUPNDoesNotExist'])
  const other = bench()
  expect(
    codesOf(other.world, 'drive.move-asked', objections => ({
      tenant: other.source.tenant,
      target: other.target.tenant,
      from: other.source.account,
      to: undefined,
      task: null,
      objections,
    })),
  ).toEqual(['MnATargetUserDoesNotExist'])
})

test('drive-leaves-redirect and drive-needs-free-target: what was moved is not moved again', () => {
  const it = bench()
  const before = structuredClone(it.source.tenant.drives.get(it.pair.sourceId))
  it.world.emit('drive.moved', {
    tenant: it.source.tenant,
    target: it.target.tenant,
    sourceId: it.pair.sourceId,
    targetId: it.pair.targetId,
  })
  expect(it.source.tenant.drives.get(it.pair.sourceId)).toMatchObject({ template: 'RedirectSite#0', webUrl: before?.webUrl, itemCount: 0 })
  expect(it.target.tenant.drives.get(it.pair.targetId)).toMatchObject({ itemCount: before?.itemCount, usedBytes: before?.usedBytes })
  expect(codes(it)).toEqual(['MnASiteMoveTargetUrlHasWriteConflict', 'MnASiteMoveIsInprogressOrFinished'])
})

const task = (n: number | string, more: Partial<DriveMoveTask> = {}): DriveMoveTask => ({
  id: `t${n}`,
  sourceUpn: `user-${n}@source.example`,
  targetUpn: `user-${n}@target.example`,
  status: 'notStarted',
  validateOnly: false,
  notBefore: null,
  createdDateTime: '2027-03-01T12:00:00.000Z',
  startedDateTime: null,
  finishedDateTime: null,
  error: null,
  ...more,
})

const requested = ({ world, source }: Bench, wanted: DriveMoveTask): string[] =>
  codesOf(world, 'drive.request-asked', objections => ({ tenant: source.tenant, task: wanted, objections }))

test('drive-queue-limit: the 4,001st move waits, a validation does not, and a finished move makes room', () => {
  const it = bench()
  for (let n = 0; n < longestQueue; n++) it.source.tenant.driveMoves.set(`t${n}`, task(n))
  expect(longestQueue).toBe(4_000)
  expect(requested(it, task('next'))).toEqual(['quotaLimitReached'])
  expect(requested(it, task('next', { validateOnly: true }))).toEqual([])
  it.source.tenant.driveMoves.set('t0', task(0, { status: 'completed' }))
  expect(requested(it, task('next'))).toEqual([])
})

test('drive-one-task-per-user: a second move is refused while the first is scheduled, validations are not', () => {
  const it = bench()
  it.source.tenant.driveMoves.set('t1', task(1))
  expect(requested(it, task(1, { id: 'second', sourceUpn: 'USER-1@source.example' }))).toEqual(['nameAlreadyExists'])
  expect(requested(it, task(1, { id: 'second', validateOnly: true }))).toEqual([])
  it.source.tenant.driveMoves.set('t1', task(1, { status: 'failed' }))
  expect(requested(it, task(1, { id: 'second' }))).toEqual([])
})

test.each(['inProgress', 'completed', 'failed', 'cancelled'] as const)('drive-cancelled-before-start: a task that is %s is not', status => {
  const it = bench()
  const cancelled = (wanted: DriveMoveTask): string[] =>
    codesOf(it.world, 'drive.cancel-asked', objections => ({ tenant: it.source.tenant, task: wanted, objections }))
  expect([cancelled(task(1)), cancelled(task(1, { status }))]).toEqual([[], ['notAllowed']])
})

test('identity-map-replaced: who is not in the new map is not mapped any more', () => {
  const it = bench()
  const mapping = { sourceUpn: 'new@source.example', targetUpn: 'new@target.example', targetEmail: '', userType: 'RegularUser' } as const
  it.world.emit('identity-map.uploaded', { tenant: it.target.tenant, mappings: [mapping] })
  expect([...it.target.tenant.sharePointMap.values()]).toEqual([mapping])
  expect(codes(it)).toEqual(['MnAIdentityMapEntryDoesNotExistsForSourceUPN'])
})

test('redirect-is-no-drive and blocked-drive-is-locked: neither is read as a drive, a read-only one is', () => {
  const { world, source, pair } = bench()
  const drive = source.tenant.drives.get(pair.sourceId)
  if (!drive) throw new Error('The user has no OneDrive.')
  const read = (): string[] => codesOf(world, 'drive.read-asked', objections => ({ tenant: source.tenant, drive, objections }))
  drive.lockState = 'ReadOnly'
  expect(read()).toEqual([])
  drive.lockState = 'NoAccess'
  expect(read()).toEqual(['resourceLocked'])
  Object.assign(drive, { lockState: 'Unlock', template: 'RedirectSite#0' })
  expect(read()).toEqual(['itemNotFound'])
})
