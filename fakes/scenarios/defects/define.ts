import type { WorldPair } from '../../tenant/world.ts'
import type { ScenarioWorld } from '../circumstances.ts'

/** One thing wrong on purpose: which gate must find it, by which checks, and what the vendor would answer if nobody did. */
export interface Defect {
  readonly id: string
  readonly title: string
  readonly gate: 'setup' | 'prestage' | 'cutover' | 'close'
  /** Ids of the checks that must find it. */
  readonly checks: readonly string[]
  /** Ids of further checks that cannot but fail as well, for some subject. */
  readonly alsoFound: readonly string[]
  /** Error codes or exception names of the service that it leads to. */
  readonly predicts: readonly string[]
  /** `tenants`: once per world; `user`: on one pair. */
  readonly scope: 'user' | 'tenants' | 'batch'
  /** It also fails a check of the whole wave or tenant pair, and so closes the gate for others. */
  readonly spreads: boolean
  /** Only in a world of this topology; `cloud` is everywhere. */
  readonly topology: 'cloud' | 'hybrid' | 'three-tenants'
  readonly evidence: 'documented' | 'observed' | 'assumed'
  readonly source: string
  /** Breaks the clean world; for `tenants` and `batch` the pair is any of the wave. */
  apply(world: ScenarioWorld, pair: WorldPair): void
}

type Usual = 'alsoFound' | 'predicts' | 'spreads' | 'topology'

export function defineDefect(defect: Omit<Defect, Usual> & Partial<Pick<Defect, Usual>>): Defect {
  return { alsoFound: [], predicts: [], spreads: false, topology: 'cloud', ...defect }
}
