import { createRandom } from '../tenant/random.ts'
import type { WorldPair } from '../tenant/world.ts'
import type { ScenarioWorld } from './circumstances.ts'
import { matchOnPremises } from './hybrid.ts'
import { addSubmissions } from './jobs.ts'
import { migratePair } from './migrate-pair.ts'
import { seedUserDefects } from './seed-defects.ts'
import { relinkElsewhere } from './three-tenants.ts'

/**
 * Brings pairs from the prestage or cutover phase to the end of their cutover: submitted, completed, converted, linked.
 * With `defects`, a fifth of them get one defect that the close gate must find; the world's truth is added to.
 */
export function migrate(world: ScenarioWorld, pairs: readonly WorldPair[], options: { readonly defects?: boolean } = {}): void {
  addSubmissions(world, pairs, true)
  for (const pair of pairs) {
    migratePair(world, pair)
    if (world.circumstances.topology.target === 'hybrid') matchOnPremises(world, pair)
  }
  relinkElsewhere(world, pairs)
  if (options.defects) seedUserDefects(world, createRandom(world.seed).fork('close defects'), pairs, 'close')
}
