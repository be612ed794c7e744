import type { Random } from '../tenant/random.ts'
import type { WorldPair } from '../tenant/world.ts'
import type { ScenarioWorld } from './circumstances.ts'
import type { Defect } from './defects/define.ts'
import { defects } from './defects/index.ts'

/** Share of the users that get a defect in a mixed world. */
export const defectShare = 0.2

/** Applies one defect and writes it into the world's truth. */
export function applyDefect(world: ScenarioWorld, defect: Defect, pair: WorldPair): void {
  const subject = { user: pair.sourceUpn, batch: pair.batch, tenants: 'tenants' }[defect.scope]
  defect.apply(world, pair)
  world.truth.push({ subject, defect: defect.id, checks: defect.checks, alsoFound: defect.alsoFound, gate: defect.gate })
}

/** Gives about a fifth of the pairs one defect each of those that a gate finds per user; none of them touches others. */
export function seedUserDefects(world: ScenarioWorld, random: Random, pairs: readonly WorldPair[], gate: Defect['gate']): void {
  const { tooling } = world.circumstances
  const pool = defects.filter(
    each => each.scope === 'user' && each.gate === gate && each.topology === 'cloud' && !each.spreads && fits(each, tooling),
  )
  const order = shuffled(random, pool)
  let given = 0
  for (const pair of pairs) {
    if (random.next() >= defectShare) continue
    const defect = order[given % order.length]
    given += 1
    if (defect) applyDefect(world, defect, pair)
  }
}

/** Workloads that only the orchestrator moves have no job to fail without it. */
function fits(defect: Defect, tooling: ScenarioWorld['circumstances']['tooling']): boolean {
  return tooling === 'orchestrator' || !['chats-failed', 'meetings-failed', 'move-failed', 'drive-not-moved'].includes(defect.id)
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map(value => ({ value, order: random.next() }))
    .toSorted((a, b) => a.order - b.order)
    .map(each => each.value)
}
