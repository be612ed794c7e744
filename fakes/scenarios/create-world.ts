import { createClock } from '../tenant/clock.ts'
import type { Clock } from '../tenant/clock.ts'
import { createRandom } from '../tenant/random.ts'
import { assembleWorld } from '../world.ts'
import { iso, windowOf } from './circumstances.ts'
import type { Circumstances, Phase, ScenarioWorld, ToolingName } from './circumstances.ts'
import { findGroup, groupNames } from './groups.ts'
import { addSubmissions } from './jobs.ts'
import { migratePair } from './migrate-pair.ts'
import { addStagedUsers } from './staged.ts'
import { createTenantPair } from './tenant-pair.ts'

/** `clean` stands before the prestage gate, `cutover` at T-0, `migrated` after it; all three without a defect. */
export type ScenarioName = 'clean' | 'cutover' | 'migrated'

export interface WorldOptions {
  readonly users: number
  readonly seed: number
  readonly scenario: ScenarioName
  readonly tooling?: ToolingName
  readonly clock?: Clock
}

export function createWorld(options: WorldOptions): ScenarioWorld {
  const phase: Phase = options.scenario === 'clean' ? 'staged' : options.scenario
  return cleanWorld(options, phase)
}

function cleanWorld(options: WorldOptions, phase: Phase): ScenarioWorld {
  const clock = options.clock ?? createClock()
  const random = createRandom(options.seed)
  const startedAt = Math.floor(clock.now() / 1000) * 1000
  const { source, target } = createTenantPair(random, 2 * options.users + 100, startedAt)
  const circumstances: Circumstances = {
    phase,
    tooling: options.tooling ?? 'orchestrator',
    topology: { source: 'cloud', target: 'cloud' },
    startedAt: iso(startedAt),
    window: windowOf(phase, startedAt),
  }
  const parts = {
    seed: options.seed,
    scenario: options.scenario,
    clock,
    random,
    tenants: [source, target],
  }
  const world: ScenarioWorld = Object.assign(assembleWorld(parts), { circumstances })
  addStagedUsers(world, random, {
    users: options.users,
    wave: 'wave-1',
    batchSize: 100,
    pilots: 5,
  })
  if (phase === 'staged') return world
  const workloads = findGroup(target, groupNames.workloads)
  for (const pair of world.pairs) workloads.members.add(pair.targetId)
  addSubmissions(world, world.pairs, phase === 'migrated')
  if (phase === 'migrated') for (const pair of world.pairs) migratePair(world, pair)
  return world
}
