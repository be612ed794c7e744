import type { World } from '../tenant/world.ts'
import type { Objection } from './asking/objection.ts'
import type { EventMap, EventName } from './events.ts'

type Judging = { [K in EventName]: EventMap[K] extends { objections: Objection[] } ? K : never }[EventName]

/** Codes of everything that behaviours say against a request, in their order. */
export function codesOf<K extends Judging>(world: World, event: K, detail: (objections: Objection[]) => EventMap[K]): string[] {
  const objections: Objection[] = []
  world.emit(event, detail(objections))
  return objections.map(objection => objection.code)
}
