import { expect, test } from 'vitest'
import type { OrchestratorJob } from '../tenant/migration.ts'
import { findGroup, groupNames } from '../scenarios/groups.ts'
import { defectOf } from '../scenarios/defects/index.ts'
import { sidesOf } from '../scenarios/defects/sides.ts'
import { bench, day, hour } from '../scenarios/testing.ts'
import type { Bench } from '../scenarios/testing.ts'

function jobFor(it: Bench): OrchestratorJob {
  const workloads: OrchestratorJob['workloads'] = ['Exchange', 'ODSP', 'Teams', 'Meeting']
  const now = it.world.clock.iso()
  const job: OrchestratorJob = {
    id: 'job',
    displayName: 'job',
    jobType: 'validate',
    sourceTenantId: it.source.tenant.id,
    completeAfterDateTime: it.world.circumstances.window.start,
    status: 'validateSubmitted',
    message: '',
    createdDateTime: now,
    createdBy: '',
    lastUpdatedDateTime: now,
    validatedDateTime: null,
    exchangeSettings: { sourceEndpoint: 'from-source', targetDeliveryDomain: it.target.tenant.initialDomain },
    workloads,
    users: it.world.pairs.map(pair => ({
      id: pair.targetId,
      lastUpdatedDateTime: now,
      currentStatus: workloads.map(service => ({ service, status: 'notStarted', message: '', errors: [] })),
    })),
  }
  for (const pair of it.world.pairs) findGroup(it.target.tenant, groupNames.workloads).members.add(pair.targetId)
  it.target.tenant.orchestratorJobs.set(job.id, job)
  return job
}

function migrating(it: Bench): OrchestratorJob {
  const job = jobFor(it)
  Object.assign(job, { status: 'processing', jobType: 'migrate' })
  it.world.emit('job.migrate', { tenant: it.target.tenant, job })
  return job
}

const states = (job: OrchestratorJob, index = 0): (string | undefined)[] => job.users[index]?.currentStatus.map(each => each.status) ?? []

test('before its completion time only mail is synced', () => {
  const it = bench()
  const job = migrating(it)
  it.world.clock.advance(5 * hour)
  expect([job.status, states(job)]).toEqual(['inProgress', ['synced', 'notStarted', 'notStarted', 'notStarted']])
  expect(it.source.recipient.type).toBe('UserMailbox')
})

test('after its completion time everything has moved', () => {
  const it = bench()
  const job = migrating(it)
  it.world.clock.advance(16 * day)
  expect([job.status, states(job)]).toEqual(['completed', ['completed', 'completed', 'completed', 'completed']])
  expect(it.source.recipient.type).toBe('MailUser')
  expect(it.target.recipient.type).toBe('UserMailbox')
  expect(it.source.tenant.drives.get(it.pair.sourceId)?.template).toBe('RedirectSite#0')
  expect(job.users[0]?.currentStatus[2]?.message).toMatch(/^\d+\/\d+ \(100%\) messages and/)
})

test('a user who is refused at cutover fails alone, and a second call takes up only that user', () => {
  const it = bench()
  const job = migrating(it)
  it.world.clock.advance(hour)
  it.source.recipient.holds.litigation = true
  it.world.clock.advance(16 * day)
  expect(job.status).toBe('completedWithErrors')
  expect(states(job, 0)).toEqual(['failed', 'completed', 'completed', 'failed'])
  expect(states(job, 1)).toEqual(['completed', 'completed', 'completed', 'completed'])
  it.source.recipient.holds.litigation = false
  job.status = 'processing'
  it.world.emit('job.migrate', { tenant: it.target.tenant, job })
  it.world.clock.advance(day)
  expect([job.status, it.target.recipient.type]).toEqual(['completed', 'UserMailbox'])
  expect(defectOf('litigation-hold').predicts).toContain('EXCH-08')
  expect(sidesOf(it.world, it.pair).source.recipient.type).toBe('MailUser')
})
