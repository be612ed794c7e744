import { expect, test } from 'vitest'
import type { OrchestratorJob } from '../tenant/migration.ts'
import { findGroup, groupNames } from '../scenarios/groups.ts'
import { defectOf } from '../scenarios/defects/index.ts'
import { sidesOf } from '../scenarios/defects/sides.ts'
import { bench, hour } from '../scenarios/testing.ts'
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

const validated = (it: Bench): OrchestratorJob => {
  const job = jobFor(it)
  it.world.emit('job.validate', { tenant: it.target.tenant, job })
  it.world.clock.advance(hour)
  return job
}

test('users who are ready pass, every workload of them', () => {
  const it = bench()
  const job = validated(it)
  expect(job.users.flatMap(user => user.currentStatus.flatMap(each => each.errors))).toEqual([])
  expect(job.status).toBe('validatePassed')
  expect(job.validatedDateTime).not.toBeNull()
})

test('the result is not there at once', () => {
  const it = bench()
  const job = jobFor(it)
  it.world.emit('job.validate', { tenant: it.target.tenant, job })
  expect([job.status, job.validatedDateTime]).toEqual(['validateSubmitted', null])
})

test('one user without an Exchange plan makes the whole job fail, and only that user is invalid', () => {
  const it = bench()
  const job = jobFor(it)
  findGroup(it.target.tenant, groupNames.workloads).members.delete(it.pair.targetId)
  it.world.emit('job.validate', { tenant: it.target.tenant, job })
  it.world.clock.advance(hour)
  expect(job.status).toBe('validateFailed')
  const invalid = job.users.filter(user => user.currentStatus.some(each => each.status === 'invalid'))
  expect(invalid.map(user => user.id)).toEqual([it.pair.targetId])
  expect(invalid[0]?.currentStatus.flatMap(each => each.errors.map(error => error.code))).toEqual(['MMS-007'])
})

test.each([
  ['migration-service-missing', 'CTM-104'],
  ['in-another-job', 'CTM-002'],
  ['endpoint-missing', 'EXCH-07'],
  ['exchange-guid-differs', 'EXCH-08'],
  ['litigation-hold', 'EXCH-08'],
  ['soft-deleted-mailbox', 'EXCH-08'],
  ['outside-move-scope', 'MIGR-002'],
  ['chat-app-missing', 'CTTM-002'],
  ['chat-app-without-roles', 'CTTM-006'],
  ['chat-app-role-missing', 'CTTM-010'],
  ['no-sip-address', 'CTTM-018'],
  ['meeting-app-missing', 'MMS-002'],
  ['meeting-app-role-missing', 'MMS-008'],
  ['auto-forwarding-automatic', 'MMS-005'],
  ['trust-dormant', 'MnATrustNoSetupForPartner'],
  ['drives-incompatible', 'MnAPartnersFarmsAreIncompatible'],
  ['sharepoint-customer-key', 'MnABYOKEnabledOnSourceTenant'],
  ['drive-not-mapped', 'MnAIdentityMapEntryDoesNotExistsForSourceUPN'],
  ['drive-mapped-to-another', 'MnAIdentityMapEntryDoesNotMatchRequest'],
  ['target-drive-exists', 'MnASiteMoveTargetUrlHasWriteConflict'],
  ['drive-path-too-long', 'MnATargetUrlNotValidForRename'],
])('the service answers %s with %s, which the defect predicts', (defect, code) => {
  const it = bench()
  defectOf(defect).apply(it.world, it.pair)
  const job = validated(it)
  expect(job.users[0]?.currentStatus.flatMap(each => each.errors.map(error => error.code))).toContain(code)
  expect(defectOf(defect).predicts).toContain(code)
  expect(sidesOf(it.world, it.pair).source.recipient.type).toBe('UserMailbox')
})
