import { expect, test } from 'vitest'
import type { OrchestratorJob } from '../tenant/migration.ts'
import { bench, day, hour, type Bench } from '../scenarios/testing.ts'
import type { JobDraft, JobStep } from './asking/questions.ts'
import { cancelTakes } from './job-cancelled-later.ts'
import { codesOf } from './testing.ts'

function submitted(): Bench & { job: OrchestratorJob } {
  const it = bench('cutover', 'orchestrator')
  const [job] = it.target.tenant.orchestratorJobs.values()
  if (!job) throw new Error('The target has no job.')
  return { ...it, job }
}

function refusals(it: Bench, more: Partial<JobDraft>): (string | undefined)[] {
  const draft: JobDraft = {
    displayName: 'new',
    completeAfterDateTime: new Date(it.world.clock.now() + day).toISOString(),
    workloads: ['Exchange', 'ODSP', 'Teams', 'Meeting'],
    resources: [it.pair.targetId],
    hasExchangeSettings: true,
    ...more,
  }
  const objections: Parameters<Parameters<typeof codesOf>[2]>[0] = []
  it.world.emit('job.creation-asked', { tenant: it.target.tenant, draft, objections })
  for (const each of objections) expect(each).toMatchObject({ status: 422, code: 'BadArgument' })
  return objections.map(each => each.detail?.code)
}

test('a job with its own name, a later time and what its workloads need is not refused', () => {
  expect(refusals(submitted(), {})).toEqual([])
})

test.each<[string, string, (it: ReturnType<typeof submitted>) => Partial<JobDraft>]>([
  ['job-names-are-unique', 'duplicateDisplayNameJob', ({ job }) => ({ displayName: job.displayName.toUpperCase() })],
  ['job-completes-in-the-future', 'minThresholdFailed', ({ world }) => ({ completeAfterDateTime: world.clock.iso() })],
  ['job-takes-hundred-users', 'maxThresholdFailed', () => ({ resources: Array.from({ length: 101 }, (_, n) => `user-${n}`) })],
  ['job-needs-what-workloads-need', 'required', () => ({ hasExchangeSettings: false })],
  ['job-needs-what-workloads-need', 'dependencyMissing', () => ({ workloads: ['Meeting', 'Teams'] })],
])('%s answers 422 %s', (_id, code, change) => {
  const it = submitted()
  expect(refusals(it, change(it))).toEqual([code])
})

const codes = (it: ReturnType<typeof submitted>, step: JobStep, ofUser = false): string[] =>
  codesOf(it.world, 'job.step-asked', objections => ({
    tenant: it.target.tenant,
    job: it.job,
    step,
    task: ofUser ? (it.job.users[0] ?? null) : null,
    objections,
  }))

const steps: readonly JobStep[] = ['update', 'validate', 'migrate', 'cancel', 'delete']

test.each<[string, readonly JobStep[]]>([
  ['submitted', ['update', 'validate', 'cancel']],
  ['validateInProgress', ['update', 'cancel']],
  ['validatePassed', ['update', 'migrate', 'cancel']],
  ['validateFailed', ['update', 'validate', 'cancel']],
  ['inProgress', ['update', 'cancel']],
  ['cuttingOver', []],
  ['completed', ['delete']],
  ['completedWithErrors', ['migrate', 'delete']],
  ['failed', ['migrate', 'delete']],
  ['cancelled', ['delete']],
  ['pendingDelete', []],
])('job-state-allows-step: in %s the steps %j', (status, allowed) => {
  const it = submitted()
  Object.assign(it.job, { status, validatedDateTime: it.world.clock.iso() })
  expect(steps.filter(step => codes(it, step).length === 0)).toEqual(allowed)
  for (const step of steps) for (const code of codes(it, step)) expect(code).toBe(step === 'delete' ? 'resourceTypeMismatch' : 'Conflict')
})

test('job-validation-expires: after seven days the job has to be validated again', () => {
  const it = submitted()
  Object.assign(it.job, { status: 'validatePassed', validatedDateTime: it.world.clock.iso() })
  it.world.clock.advance(7 * day)
  expect(codes(it, 'migrate')).toEqual([])
  it.world.clock.advance(1)
  expect(codes(it, 'migrate')).toEqual(['Conflict'])
  it.job.status = 'failed'
  expect(codes(it, 'migrate')).toEqual([])
})

test('job-cancelled-until-due: until the completion time, and not a user who is over', () => {
  const it = submitted()
  expect([codes(it, 'cancel'), codes(it, 'cancel', true)]).toEqual([[], []])
  for (const workload of it.job.users[0]?.currentStatus ?? []) workload.status = 'completed'
  expect(codes(it, 'cancel', true)).toEqual(['Conflict'])
  it.job.completeAfterDateTime = it.world.clock.iso()
  expect(codes(it, 'cancel')).toEqual(['Conflict'])
})

test('job-cancelled-later: pending first, then cancelled with all users; a single user alone', () => {
  const it = submitted()
  const states = (): string[] => it.job.users.map(user => user.currentStatus.map(each => each.status).join())
  const [first = ''] = states()
  it.world.emit('job.cancelled', { job: it.job, task: it.job.users[1] ?? null })
  expect(states().slice(0, 3)).toEqual([first, 'pendingCancel,pendingCancel,pendingCancel,pendingCancel', first])
  it.world.clock.advance(cancelTakes.ms)
  expect(states()[1]).toBe('cancelled,cancelled,cancelled,cancelled')
  it.world.emit('job.cancelled', { job: it.job, task: null })
  expect(it.job.status).toBe('pendingCancel')
  it.world.clock.advance(cancelTakes.ms)
  expect([it.job.status, new Set(states())]).toEqual(['cancelled', new Set(['cancelled,cancelled,cancelled,cancelled'])])
})

test('job-deleted-in-two-days: the job is there for two days more', () => {
  const it = submitted()
  it.world.emit('job.deleted', { tenant: it.target.tenant, job: it.job })
  it.world.clock.advance(47 * hour)
  expect(it.target.tenant.orchestratorJobs.has(it.job.id)).toBe(true)
  it.world.clock.advance(hour)
  expect(it.target.tenant.orchestratorJobs.has(it.job.id)).toBe(false)
})
