import { createClock } from '../tenant/clock.ts'
import type { WorldPair } from '../tenant/world.ts'
import type { ScenarioWorld, ToolingName } from './circumstances.ts'
import { createWorld } from './create-world.ts'
import type { ScenarioName } from './create-world.ts'
import { sidesOf } from './defects/sides.ts'
import type { SideOfPair } from './defects/sides.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export interface Bench {
  readonly world: ScenarioWorld
  readonly pair: WorldPair
  readonly source: SideOfPair
  readonly target: SideOfPair
}

/** A small world whose clock stands still until it is advanced, and its first pair. */
export function bench(scenario: ScenarioName = 'clean', tooling: ToolingName = 'orchestrator'): Bench {
  const world = createWorld({ users: 4, seed: 11, scenario, tooling, clock: createClock(() => Date.UTC(2027, 2, 1, 12)) })
  const [pair] = world.pairs
  if (!pair) throw new Error('The world has no users.')
  return { world, pair, ...sidesOf(world, pair) }
}
