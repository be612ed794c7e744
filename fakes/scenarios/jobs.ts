import { countsOf } from '../behaviours/transitions/teams.ts'
import type { DriveMoveTask, MigrationUser, OrchestratorJob, OrchestratorTask } from '../tenant/migration.ts'
import type { WorldPair } from '../tenant/world.ts'
import { daysFromCutover, daysFromStart } from './circumstances.ts'
import type { ScenarioWorld } from './circumstances.ts'
import { endpointNames } from './trust.ts'

/** How jobs and batches are named at the service: the wave and the batch of the identity map. */
export function jobName(wave: string, batch: string): string {
  return `wavegate-${wave}-${batch}`
}

export function pairsByBatch(pairs: readonly WorldPair[]): Map<string, WorldPair[]> {
  return Map.groupBy(pairs, pair => pair.batch)
}

/** What was submitted for the world's pairs, at T-0 or after it, in the tooling of the world. */
export function addSubmissions(world: ScenarioWorld, pairs: readonly WorldPair[], done: boolean): void {
  for (const [batch, members] of pairsByBatch(pairs)) {
    const name = jobName(members[0]?.wave ?? '', batch)
    for (const pair of members) {
      const mailbox = world.tenant('source').recipients.get(pair.sourceId)?.mailbox
      if (mailbox && !done) {
        mailbox.moveStatus = 'InProgress'
        mailbox.moveBatchName = name
      }
    }
    if (world.circumstances.tooling === 'orchestrator') addJob(world, name, members, done)
    else addBatch(world, name, members, done)
    if (world.circumstances.tooling === 'standalone') addDriveMoves(world, members, done)
  }
}

function addJob(world: ScenarioWorld, displayName: string, pairs: readonly WorldPair[], done: boolean): void {
  const target = world.tenant('target')
  const tasks = (): OrchestratorTask[] => pairs.map(pair => task(world, pair, changed, done))
  const changed = done ? world.clock.iso() : daysFromStart(world, -0.1)
  const submitted = [...target.orchestratorJobs.values()].find(each => each.displayName === displayName)
  if (submitted) {
    const ids = new Set(pairs.map(pair => pair.targetId))
    submitted.users = [...submitted.users.filter(each => !ids.has(each.id)), ...tasks()]
    submitted.status = submitted.users.every(each => each.currentStatus.every(service => service.status === 'completed'))
      ? 'completed'
      : 'cuttingOver'
    submitted.lastUpdatedDateTime = changed
    return
  }
  const job: OrchestratorJob = {
    id: world.random.guid(),
    displayName,
    jobType: 'migrate',
    sourceTenantId: world.tenant('source').id,
    completeAfterDateTime: world.circumstances.window.start,
    status: done ? 'completed' : 'inProgress',
    message: '',
    createdDateTime: daysFromCutover(world, -14.9),
    createdBy: 'wavegate execute',
    lastUpdatedDateTime: changed,
    // The service's validation is good for seven days, so it is repeated shortly before T-0.
    validatedDateTime: daysFromCutover(world, -1),
    exchangeSettings: {
      sourceEndpoint: endpointNames.forward,
      targetDeliveryDomain: target.initialDomain,
    },
    workloads: ['Exchange', 'ODSP', 'Teams', 'Meeting'],
    users: tasks(),
  }
  target.orchestratorJobs.set(job.id, job)
}

function task(world: ScenarioWorld, pair: WorldPair, changed: string, done: boolean): OrchestratorTask {
  const content = world.tenant('source').teamsContent.get(pair.sourceId)
  const teams = done ? countsOf(content ?? { messages: 0, threads: 0 }) : ''
  const rest = done ? 'completed' : 'notStarted'
  return {
    id: pair.targetId,
    lastUpdatedDateTime: changed,
    currentStatus: [
      { service: 'Exchange', status: done ? 'completed' : 'synced', message: '', errors: [] },
      { service: 'ODSP', status: rest, message: '', errors: [] },
      { service: 'Teams', status: rest, message: teams, errors: [] },
      { service: 'Meeting', status: rest, message: '', errors: [] },
    ],
  }
}

function addBatch(world: ScenarioWorld, identity: string, pairs: readonly WorldPair[], done: boolean): void {
  const target = world.tenant('target')
  const { window } = world.circumstances
  const users = pairs.map((pair): MigrationUser => ({
    identity: pair.targetUpn,
    accountId: pair.targetId,
    batchId: identity,
    status: done ? 'Completed' : 'Synced',
    statusSummary: done ? 'Completed' : 'Synced',
    errorSummary: null,
    skippedItemCount: 0,
    dataConsistencyScore: 'Perfect',
    skippedItemsApproved: false,
  }))
  const submitted = target.migrationBatches.get(identity)
  if (submitted) {
    const ids = new Set(pairs.map(pair => pair.targetId))
    submitted.users = [...submitted.users.filter(each => !ids.has(each.accountId)), ...users]
    submitted.status = submitted.users.every(each => each.status === 'Completed') ? 'Completed' : 'Completing'
    return
  }
  target.migrationBatches.set(identity, {
    identity,
    status: done ? 'Completed' : 'Synced',
    sourceEndpoint: endpointNames.forward,
    targetDeliveryDomain: target.initialDomain,
    completeAfter: window.start,
    startAfter: null,
    users,
    created: daysFromCutover(world, -14.9),
  })
}

function addDriveMoves(world: ScenarioWorld, pairs: readonly WorldPair[], done: boolean): void {
  const source = world.tenant('source')
  const { window } = world.circumstances
  const waiting = new Map([...source.driveMoves.values()].filter(move => move.status === 'notStarted').map(move => [move.sourceUpn, move]))
  for (const pair of pairs) {
    const before = waiting.get(pair.sourceUpn)
    if (before) source.driveMoves.delete(before.id)
    const move: DriveMoveTask = {
      id: world.random.guid(),
      sourceUpn: pair.sourceUpn,
      targetUpn: pair.targetUpn,
      status: done ? 'completed' : 'notStarted',
      validateOnly: false,
      notBefore: window.start,
      createdDateTime: daysFromCutover(world, -1),
      startedDateTime: done ? window.start : null,
      finishedDateTime: done ? window.end : null,
      error: null,
    }
    source.driveMoves.set(move.id, move)
  }
}

/** The service refused one pair of a submission: its moves failed, those of the others did not. */
export function markRefused(world: ScenarioWorld, pair: WorldPair, message: string): void {
  const name = jobName(pair.wave, pair.batch)
  const target = world.tenant('target')
  for (const job of target.orchestratorJobs.values())
    for (const refused of job.displayName === name ? job.users.filter(each => each.id === pair.targetId) : []) {
      job.status = 'completedWithErrors'
      for (const workload of refused.currentStatus)
        Object.assign(workload, {
          status: 'failed',
          message,
          errors: workload.service === 'Exchange' ? [{ code: 'EXCH-08', message }] : [],
        })
    }
  const batch = target.migrationBatches.get(name)
  for (const user of batch?.users ?? [])
    if (batch && user.accountId === pair.targetId) {
      batch.status = 'CompletedWithErrors'
      Object.assign(user, { status: 'Failed', statusSummary: 'Failed', errorSummary: message })
    }
  for (const move of world.tenant('source').driveMoves.values())
    if (move.sourceUpn === pair.sourceUpn) Object.assign(move, { status: 'failed', error: { code: 'MnAMoveJobWasNotCreated', message } })
}
