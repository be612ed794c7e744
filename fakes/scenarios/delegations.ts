import type { WorldPair } from '../tenant/world.ts'
import type { ScenarioWorld } from './circumstances.ts'
import { pairsByBatch } from './jobs.ts'

/** Everybody lets the next user of the batch work in their mailbox: with full access or, every second one, by sending as them. */
export function addDelegations(world: ScenarioWorld): void {
  for (const members of pairsByBatch(world.pairs).values())
    if (members.length > 1)
      members.forEach((pair, index) => {
        const delegate = members[(index + 1) % members.length] ?? pair
        const kind = index % 2 === 0 ? 'FullAccess' : 'SendAs'
        world.tenant('source').recipients.get(pair.sourceId)?.permissions.push({ kind, trustee: delegate.sourceId })
      })
}

/** What a faultless executor does after the moves: delegations of moved mailboxes again, under the target identities. */
export function reapplyDelegations(world: ScenarioWorld, moved: readonly WorldPair[]): void {
  const targetOf = new Map(world.pairs.map(pair => [pair.sourceId, pair.targetId]))
  for (const pair of moved) {
    const to = world.tenant('target').recipients.get(pair.targetId)
    for (const { kind, trustee } of world.tenant('source').recipients.get(pair.sourceId)?.permissions ?? []) {
      const delegate = targetOf.get(trustee)
      if (to && delegate !== undefined && !to.permissions.some(each => each.kind === kind && each.trustee === delegate))
        to.permissions.push({ kind, trustee: delegate })
    }
  }
}
