import type { Random } from '../tenant/random.ts'
import { skuIds } from './skus.ts'
import { daysFromStart } from './circumstances.ts'
import type { ScenarioWorld } from './circumstances.ts'
import { addBystanders } from './bystanders.ts'
import { addDelegations } from './delegations.ts'
import { findGroup, groupNames } from './groups.ts'
import { createPeople } from './people.ts'
import { publishScope } from './scope-groups.ts'
import { traceListMail } from './traced-mail.ts'
import { addStagedPair } from './user-pair.ts'

export interface StagedRequest {
  readonly users: number
  /** Name of the wave of a user, by place in the order of users. */
  readonly waveOf: (index: number) => string
  /** Users per batch. */
  readonly batchSize: number
  /** Pilot users per batch. */
  readonly pilots: number
}

/** Fills a world with people who are ready for the prestage gate, and with others who are in no wave. */
export function addStagedUsers(world: ScenarioWorld, random: Random, request: StagedRequest): void {
  const source = world.tenant('source')
  const target = world.tenant('target')
  const others = Math.max(10, Math.round(request.users / 10))
  const people = createPeople(random.fork('people'), request.users + 2 * others)
  const created = daysFromStart(world, -700)
  const seen = daysFromStart(world, -1)
  for (const [index, person] of people.slice(0, request.users).entries()) {
    const batch = `batch-${String(Math.floor(index / request.batchSize) + 1).padStart(2, '0')}`
    const pilot = index % request.batchSize < request.pilots
    const pair = addStagedPair({
      source,
      target,
      random,
      person,
      index,
      created,
      seen,
      wave: request.waveOf(index),
      batch,
      pilot,
    })
    world.pairs.push(pair)
  }
  licensePairs(world)
  addDelegations(world)
  traceListMail(world, random.fork('traced mail'))
  addBystanders(source, random, people.slice(request.users, request.users + others), created)
  addBystanders(target, random, people.slice(request.users + others), created)
  const since = daysFromStart(world, -3)
  publishScope(
    source,
    random,
    world.pairs.map(pair => pair.sourceId),
    since,
    created,
  )
  publishScope(
    target,
    random,
    world.pairs.map(pair => pair.targetId),
    since,
    created,
  )
  for (const job of source.provisioningJobs.values()) for (const pair of world.pairs) job.scope.add(pair.sourceId)
}

function licensePairs(world: ScenarioWorld): void {
  const source = world.tenant('source')
  const target = world.tenant('target')
  const group = {
    e3: findGroup(source, groupNames.standardE3),
    e5: findGroup(source, groupNames.standardE5),
  }
  const staging = findGroup(target, groupNames.staging)
  const migration = findGroup(target, groupNames.migration)
  const lists = {
    source: findGroup(source, groupNames.restricted),
    target: findGroup(target, groupNames.restricted),
  }
  const projects = {
    source: findGroup(source, groupNames.project),
    target: findGroup(target, groupNames.project),
  }
  world.pairs.forEach((pair, index) => {
    ;(index % 3 === 0 ? group.e5 : group.e3).members.add(pair.sourceId)
    staging.members.add(pair.targetId)
    if (index % 10 === 9) source.accounts.get(pair.sourceId)?.directLicenses.push({ skuId: skuIds.migration, disabledPlans: [] })
    else migration.members.add(pair.targetId)
    if (index % 20 === 0) {
      lists.source.acceptMessagesOnlyFrom.add(pair.sourceId)
      lists.target.acceptMessagesOnlyFrom.add(pair.targetId)
    }
    projects.source.members.add(pair.sourceId)
    projects.target.members.add(pair.targetId)
  })
}
