import type { Behaviour } from './behaviours/define.ts'
import type { EventMap, EventName } from './behaviours/events.ts'
import { behaviours as everyBehaviour } from './behaviours/index.ts'
import type { Clock } from './tenant/clock.ts'
import { usualMilliseconds, type Delays } from './tenant/delays.ts'
import type { Random } from './tenant/random.ts'
import { createRequestLog } from './tenant/request-log.ts'
import type { Tenant } from './tenant/tenant.ts'
import type { World } from './tenant/world.ts'

export interface WorldParts {
  readonly seed: number
  readonly scenario: string
  readonly clock: Clock
  readonly random: Random
  readonly tenants: readonly Tenant[]
  readonly delays?: Partial<Delays> | undefined
}

/** A world of these tenants in which `behaviours` decide what follows from each announcement, in the order of the list. */
export function assembleWorld(parts: WorldParts, behaviours: readonly Behaviour[] = everyBehaviour): World {
  const tenants = new Map(parts.tenants.map(tenant => [tenant.name, tenant]))
  const byEvent = new Map<EventName, Behaviour[]>()
  for (const behaviour of behaviours) byEvent.set(behaviour.on, [...(byEvent.get(behaviour.on) ?? []), behaviour])
  const log = createRequestLog()
  const world: World = {
    seed: parts.seed,
    scenario: parts.scenario,
    clock: parts.clock,
    random: parts.random,
    delays: { ...usualMilliseconds, ...parts.delays },
    tenants,
    pairs: [],
    truth: [],
    requests: log.records,
    log,
    emit<K extends EventName>(event: K, detail: EventMap[K]): void {
      for (const behaviour of byEvent.get(event) ?? []) behaviour.happen(world, detail)
    },
    tenant(name) {
      const found = tenants.get(name)
      if (!found) throw new Error(`This world has no ${name} tenant.`)
      return found
    },
  }
  return world
}
