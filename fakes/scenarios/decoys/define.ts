import type { WorldPair } from '../../tenant/world.ts'
import type { ScenarioWorld } from '../circumstances.ts'

/** Something that looks wrong and is not: no check may find it. */
export interface Decoy {
  readonly id: string
  readonly title: string
  /** The checks that a careless reading would make fail. */
  readonly temptedChecks: readonly string[]
  readonly source: string
  apply(world: ScenarioWorld, pair: WorldPair): void
}

export function defineDecoy(decoy: Decoy): Decoy {
  return decoy
}
