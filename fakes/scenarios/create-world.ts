import { createClock } from '../tenant/clock.ts'
import type { Clock } from '../tenant/clock.ts'
import { createRandom } from '../tenant/random.ts'
import type { Delays } from '../tenant/delays.ts'
import type { Random } from '../tenant/random.ts'
import type { WorldPair } from '../tenant/world.ts'
import { purgeLater } from '../behaviours/deleted-account-purged.ts'
import { assembleWorld } from '../world.ts'
import { iso, windowOf } from './circumstances.ts'
import type { Circumstances, Phase, ScenarioWorld, ToolingName } from './circumstances.ts'
import { decoys } from './decoys/index.ts'
import type { Defect } from './defects/define.ts'
import { defectOf } from './defects/index.ts'
import { findGroup, groupNames } from './groups.ts'
import { becomeHybrid } from './hybrid.ts'
import { addSubmissions } from './jobs.ts'
import { migrate } from './migrate.ts'
import { addProbeMailboxes } from './probe-mailboxes.ts'
import { applyDefect, seedUserDefects } from './seed-defects.ts'
import { addStagedUsers } from './staged.ts'
import { createTenantPair } from './tenant-pair.ts'
import { addOtherTenant } from './three-tenants.ts'
import { noteUnprovenWaves, waveNames } from './waves.ts'

/** Names of starting worlds that are not about one defect. */
export const scenarioNames = ['clean', 'cutover', 'migrated', 'mixed', 'post-cutover', 'hybrid', 'three-tenants', 'pilot'] as const

/**
 * `clean`, `hybrid`, `three-tenants` and `pilot` stand before the prestage gate, `cutover` at T-0, `migrated` after it, all
 * without a defect. In `mixed` (before prestage) and `post-cutover` (after) a fifth of the users have one. `defect:<id>` is a
 * clean world of the phase in which that defect has to be found, with it.
 */
export type ScenarioName = (typeof scenarioNames)[number] | `defect:${string}`

export interface WorldOptions {
  /** Users in the wave; a tenth as many people of each tenant are added who are in none. */
  readonly users: number
  /** The same seed, users, scenario and start of the clock give the same world. */
  readonly seed: number
  readonly scenario: ScenarioName
  readonly tooling?: ToolingName
  readonly clock?: Clock
  /** What is not given is as usual. A made world has settled: only what is written to it afterwards is delayed. */
  readonly delays?: Partial<Delays>
}

/** Makes both tenants, the people in them and what was broken on purpose. Throws for a defect that does not exist. */
export function createWorld(options: WorldOptions): ScenarioWorld {
  const { scenario } = options
  const defect = scenario.startsWith('defect:') ? defectOf(scenario.slice('defect:'.length)) : null
  const random = createRandom(options.seed)
  const world = buildWorld(options, random, defect)
  if (scenario === 'mixed') seedUserDefects(world, random.fork('prestage defects'), world.pairs, 'prestage')
  if (scenario === 'post-cutover') seedUserDefects(world, random.fork('close defects'), world.pairs, 'close')
  const chosen = world.pairs[Math.floor(world.pairs.length / 2)]
  if (defect && chosen) applyDefect(world, defect, chosen)
  for (const tenant of world.tenants.values())
    for (const { id, deletedDateTime } of tenant.deletedAccounts.values())
      if (deletedDateTime !== null) purgeLater(world, tenant, id, deletedDateTime)
  world.emit('world.started', { startedAt: world.circumstances.startedAt })
  return world
}

export function phaseOf(scenario: ScenarioName, defect: Defect | null): Phase {
  if (scenario === 'migrated' || scenario === 'post-cutover' || defect?.gate === 'close') return 'migrated'
  return scenario === 'cutover' || defect?.gate === 'cutover' ? 'cutover' : 'staged'
}

function buildWorld(options: WorldOptions, random: Random, defect: Defect | null): ScenarioWorld {
  const { scenario, users, seed } = options
  const phase = phaseOf(scenario, defect)
  const hybrid = scenario === 'hybrid' || defect?.topology === 'hybrid'
  const clock = options.clock ?? createClock()
  const startedAt = Math.floor(clock.now() / 1000) * 1000
  const { source, target } = createTenantPair(random, 2 * users + 100, startedAt)
  const circumstances: Circumstances = {
    phase,
    tooling: options.tooling ?? 'orchestrator',
    topology: hybrid ? { source: 'hybrid', target: 'hybrid' } : { source: 'cloud', target: 'cloud' },
    startedAt: iso(startedAt),
    window: windowOf(phase, startedAt),
  }
  const world: ScenarioWorld = Object.assign(
    assembleWorld({
      seed,
      scenario,
      clock,
      random,
      tenants: [source, target],
      delays: options.delays,
    }),
    { circumstances, signedOtherwise: new Map<string, string>() },
  )
  const pilot = scenario === 'pilot'
  addStagedUsers(world, random, { users, waveOf: waveNames(phase, pilot), batchSize: 100, pilots: pilot ? 100 : 5 })
  noteUnprovenWaves(world)
  if (hybrid) becomeHybrid(world, random)
  if (scenario === 'three-tenants' || defect?.topology === 'three-tenants') addOtherTenant(world, random)
  addProbeMailboxes(world, random.fork('probe mailboxes'))
  addDecoys(world, random.fork('decoys'))
  if (phase === 'staged') return world
  const workloads = findGroup(target, groupNames.workloads)
  for (const pair of world.pairs) workloads.members.add(pair.targetId)
  if (phase === 'cutover') addSubmissions(world, world.pairs, false)
  else migrate(world, world.pairs)
  return world
}

/** One user in twenty has something that looks wrong and is not. */
function addDecoys(world: ScenarioWorld, random: Random): void {
  const tempting = (pair: WorldPair): void => random.pick(decoys).apply(world, pair)
  for (const pair of world.pairs) if (random.next() < 0.05) tempting(pair)
}
