import type { Delay } from '../tenant/delays.ts'
import type { World } from '../tenant/world.ts'
import type { EventMap, EventName } from './events.ts'

/**
 * One rule of how Microsoft 365 acts: what it does when something is announced, and why we believe it.
 * `documented`: a public page says so. `observed`: seen in a tenant, with date. `assumed`: our belief, to be verified.
 */
export interface Behaviour<K extends EventName = EventName> {
  readonly id: string
  readonly claim: string
  readonly evidence: 'documented' | 'observed' | 'assumed'
  readonly source: string
  /** What takes time, each with evidence of its own: that something happens and how soon are told by different pages, or by none. */
  readonly delays?: readonly Delay[]
  readonly on: K
  happen(world: World, detail: EventMap[K]): void
}

export function defineBehaviour<K extends EventName>(behaviour: Behaviour<K>): Behaviour<K> {
  return behaviour
}
