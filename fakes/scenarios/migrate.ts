import { createRandom } from '../tenant/random.ts'
import type { WorldPair } from '../tenant/world.ts'
import type { MoveRefusal } from '../behaviours/transitions/move-refusal.ts'
import type { ScenarioWorld } from './circumstances.ts'
import { reapplyDelegations } from './delegations.ts'
import { clearOnPremisesUpn, matchOnPremises } from './hybrid.ts'
import { addSubmissions, markRefused } from './jobs.ts'
import { migratePair, refusalOfPair } from './migrate-pair.ts'
import { seedUserDefects } from './seed-defects.ts'
import { relinkElsewhere } from './three-tenants.ts'

/**
 * Brings pairs from the prestage or cutover phase to the end of their cutover: submitted, completed, converted, linked.
 * A pair that the mailbox service refuses stays where it is, failed in its job, and is written into the world's truth.
 * With `defects`, a fifth of the others get one defect that the close gate must find, written there too.
 */
export function migrate(world: ScenarioWorld, pairs: readonly WorldPair[], options: { readonly defects?: boolean } = {}): void {
  const refusals = new Map<WorldPair, MoveRefusal>()
  for (const pair of pairs) {
    const refusal = refusalOfPair(world, pair)
    if (refusal) refusals.set(pair, refusal)
  }
  const moved = pairs.filter(pair => !refusals.has(pair))
  addSubmissions(world, pairs, true)
  for (const pair of moved) {
    if (world.circumstances.topology.source === 'hybrid') clearOnPremisesUpn(world, pair)
    migratePair(world, pair)
    if (world.circumstances.topology.target === 'hybrid') matchOnPremises(world, pair)
  }
  reapplyDelegations(world, moved)
  relinkElsewhere(world, moved)
  for (const [pair, refusal] of refusals) leaveBehind(world, pair, refusal)
  if (options.defects) seedUserDefects(world, createRandom(world.seed).fork('close defects'), moved, 'close')
}

/** Checks of the close gate that cannot pass for a user who was never moved. */
const unmet = [
  'internal-member',
  'reach-back-enabled',
  'sync-descoped',
  'license-transition',
  'target-mailbox-moved',
  'source-mail-user',
  'mail-redirect',
  'attribution',
  'proxy-scrub',
  'onedrive-moved',
  'onedrive-redirect',
  'chats-moved',
  'meetings-moved',
  'engage-state',
  'free-busy-redirect',
  'profile-resolution',
  'hard-match',
  'other-tenant-member',
  'target-account',
  'target-upn',
  'provisioning-errors',
  'license-errors',
]

function leaveBehind(world: ScenarioWorld, pair: WorldPair, refusal: MoveRefusal): void {
  markRefused(world, pair, `${refusal.exception}: ${refusal.text}`)
  world.truth.push({ subject: pair.sourceUpn, defect: 'move-refused', checks: ['move-completed'], alsoFound: unmet, gate: 'close' })
}
