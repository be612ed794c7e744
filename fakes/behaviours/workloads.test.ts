import { expect, test } from 'vitest'
import type { OrchestratorJob, TeamsContent } from '../tenant/migration.ts'
import { findGroup, groupNames } from '../scenarios/groups.ts'
import { defectOf } from '../scenarios/defects/index.ts'
import { bench, type Bench } from '../scenarios/testing.ts'
import type { Workload } from './asking/questions.ts'
import { codesOf } from './testing.ts'

function jobOf({ source, target, world }: Bench): OrchestratorJob {
  const now = world.clock.iso()
  return {
    id: 'job',
    displayName: 'job',
    jobType: 'validate',
    sourceTenantId: source.tenant.id,
    completeAfterDateTime: world.circumstances.window.start,
    status: 'validateSubmitted',
    message: '',
    createdDateTime: now,
    createdBy: '',
    lastUpdatedDateTime: now,
    validatedDateTime: null,
    exchangeSettings: { sourceEndpoint: 'from-source', targetDeliveryDomain: target.tenant.initialDomain },
    workloads: ['Exchange', 'ODSP', 'Teams', 'Meeting'],
    users: [],
  }
}

/** The first pair, licensed for its workloads. */
function ready(): Bench {
  const it = bench()
  findGroup(it.target.tenant, groupNames.workloads).members.add(it.pair.targetId)
  return it
}

const codes = (it: Bench, workload: Workload, mailStatus: string | null = null): string[] =>
  codesOf(it.world, 'job.workload-asked', objections => ({
    tenant: it.target.tenant,
    source: it.source.tenant,
    job: jobOf(it),
    targetId: it.pair.targetId,
    workload,
    mailStatus,
    objections,
  }))

test.each<Workload>(['Exchange', 'ODSP', 'Teams', 'Meeting'])('nothing speaks against %s of a user who is ready', workload => {
  expect(codes(ready(), workload)).toEqual([])
})

test.each<[string, Workload, string, string]>([
  ['job-needs-service-app', 'ODSP', 'migration-service-missing', 'CTM-104'],
  ['job-user-in-one-job', 'Teams', 'in-another-job', 'CTM-002'],
  ['job-needs-relationships', 'Exchange', 'moves-disabled', 'MIGR-004'],
  ['job-needs-relationships', 'Teams', 'move-capability-missing', 'MIGR-004'],
  ['job-needs-relationships', 'Meeting', 'moves-disabled', 'MIGR-001'],
  ['job-checks-mail', 'Exchange', 'endpoint-missing', 'EXCH-07'],
  ['job-checks-mail', 'Exchange', 'endpoint-elsewhere', 'EXCH-07'],
  ['job-checks-mail', 'Exchange', 'outside-move-scope', 'MIGR-002'],
  ['job-checks-mail', 'Exchange', 'litigation-hold', 'EXCH-08'],
  ['job-checks-drives', 'ODSP', 'target-drive-exists', 'MnASiteMoveTargetUrlHasWriteConflict'],
  ['job-checks-chats', 'Teams', 'chat-app-missing', 'CTTM-002'],
  ['job-checks-chats', 'Teams', 'chat-app-without-roles', 'CTTM-006'],
  ['job-checks-chats', 'Teams', 'chat-app-without-roles', 'CTTM-004'],
  ['job-checks-chats', 'Teams', 'no-sip-address', 'CTTM-018'],
  ['job-authorizes-chats', 'Teams', 'outside-move-scope', 'CTTM-013'],
  ['job-authorizes-chats', 'Teams', 'exchange-guid-differs', 'CTTM-009'],
  ['job-authorizes-chats', 'Teams', 'identity-not-mapped', 'CTTM-003'],
  ['job-authorizes-chats', 'Teams', 'target-account-deleted', 'CTTM-015'],
  ['job-checks-meetings', 'Meeting', 'meeting-app-role-missing', 'MMS-008'],
  ['job-checks-meetings', 'Meeting', 'auto-forwarding-automatic', 'MMS-005'],
  ['job-checks-meetings', 'Meeting', 'meeting-app-without-calendar-role', 'MMS-003'],
  ['job-checks-meetings', 'Meeting', 'meeting-app-without-directory-role', 'MMS-013'],
  ['job-checks-meetings', 'Meeting', 'identity-not-mapped', 'IM-003'],
])('%s: %s with %s meets %s', (_id, workload, defect, code) => {
  const it = ready()
  defectOf(defect).apply(it.world, it.pair)
  expect(codes(it, workload)).toContain(code)
})

test('job-needs-identity-mapping: no mapping is CTM-100, an unfinished one CTM-101', () => {
  const it = ready()
  const mapping = it.target.tenant.identityMappings.get(it.pair.targetId)
  if (mapping) mapping.state = 'Mapped'
  expect(codes(it, 'ODSP')).toEqual(['CTM-101'])
  it.target.tenant.identityMappings.delete(it.pair.targetId)
  expect(codes(it, 'ODSP')).toEqual(['CTM-100'])
})

test('job-names-user-once: a user whom the job names twice meets CTM-001, another does not', () => {
  const it = ready()
  const job = jobOf(it)
  const entry = (id: string): OrchestratorJob['users'][number] => ({ id, lastUpdatedDateTime: job.createdDateTime, currentStatus: [] })
  const { source, target, world, pair } = it
  const asked = (): string[] =>
    codesOf(world, 'job.workload-asked', objections => ({
      tenant: target.tenant,
      source: source.tenant,
      job,
      targetId: pair.targetId,
      workload: 'ODSP',
      mailStatus: null,
      objections,
    }))
  job.users = [entry(pair.targetId), entry('another')]
  expect(asked()).toEqual([])
  job.users.push(entry(pair.targetId))
  expect(asked()).toEqual(['CTM-001'])
})

test('job-checks-drives: a user without OneDrive has nothing to move', () => {
  const it = ready()
  it.source.tenant.drives.delete(it.pair.sourceId)
  expect(codes(it, 'ODSP')).toEqual([])
})

test('meetings-follow-mail: only once something moves, and only until the mail is there', () => {
  const it = ready()
  expect(codes(it, 'Meeting', 'failed')).toEqual(['MMS-011'])
  expect(codes(it, 'Meeting', 'completed')).toEqual([])
  expect(codes(it, 'Teams', 'failed')).toEqual([])
})

function move(event: 'chats.moved' | 'meetings.moved', content: Partial<TeamsContent>) {
  const it = ready()
  it.source.tenant.teamsContent.set(it.pair.sourceId, { accountId: it.pair.sourceId, messages: 100, threads: 10, meetings: 4, ...content })
  const workload: OrchestratorJob['users'][number]['currentStatus'][number] = {
    service: 'Teams',
    status: 'completed',
    message: '',
    errors: [],
  }
  const sides = { source: it.source.tenant, target: it.target.tenant, sourceId: it.pair.sourceId, targetId: it.pair.targetId }
  it.world.emit(event, { ...sides, workload })
  return { workload, from: it.source.tenant.teamsContent.get(it.pair.sourceId), to: it.target.tenant.teamsContent.get(it.pair.targetId) }
}

test('chats-move: messages and threads arrive, stay readable in the source, and are counted in words', () => {
  const { workload, from, to } = move('chats.moved', {})
  expect(to).toMatchObject({ messages: 100, threads: 10, meetings: 0 })
  expect(from).toMatchObject({ messages: 100, threads: 10, meetings: 4 })
  expect(workload).toMatchObject({ status: 'completed', message: '100/100 (100%) messages and 10/10 (100%) threads were migrated.' })
})

test.each([
  [20, 1, 'completed', '80/100 (80%) messages and 9/10 (90%)'],
  [21, 0, 'failed', '79/100 (79%) messages and 10/10 (100%)'],
  [0, 2, 'failed', '100/100 (100%) messages and 8/10 (80%)'],
])('chats-move: with %i messages and %i threads that cannot be imported it is %s', (messages, threads, status, said) => {
  const { workload, to } = move('chats.moved', { notImportable: { messages, threads } })
  expect(workload).toMatchObject({ status, message: expect.stringContaining(said) })
  expect(to).toMatchObject({ messages: 100 - messages, threads: 10 - threads })
})

test('meetings-move: they are organized by the target account, none is left in the source', () => {
  const { from, to } = move('meetings.moved', {})
  expect([from?.meetings, to?.meetings]).toEqual([0, 4])
})
