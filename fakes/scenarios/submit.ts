import type { WorldPair } from '../tenant/world.ts'
import { type ScenarioWorld, windowOf } from './circumstances.ts'
import { findGroup, groupNames } from './groups.ts'
import { addSubmissions } from './jobs.ts'

/**
 * Brings staged pairs to the eve of their cutover: licensed for their workloads, submitted, synced. A rehearsal does not
 * wait two weeks for the migration window; the window comes to it.
 */
export function submit(world: ScenarioWorld, pairs: readonly WorldPair[]): void {
  const now = Math.floor(world.clock.now() / 1000) * 1000
  world.circumstances = { ...world.circumstances, phase: 'cutover', window: windowOf('cutover', now) }
  const workloads = findGroup(world.tenant('target'), groupNames.workloads)
  for (const pair of pairs) workloads.members.add(pair.targetId)
  addSubmissions(world, pairs, false)
}
