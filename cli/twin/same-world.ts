import { createWorld, type WorldOptions } from '../../fakes/scenarios/create-world.ts'
import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'
import { createClock } from '../../fakes/tenant/clock.ts'

/** What tells one world of a twin from another. */
export type WorldName = Pick<WorldOptions, 'users' | 'seed' | 'scenario'>

/** A world that began longer ago has grown old: what synchronized minutes before its beginning would no longer be fresh. */
const longest = 30 * 60_000

/** The line of a configuration that says of which world it is, and when (ISO 8601) that began. */
export const worldLine = ({ users, seed, scenario }: WorldName, begun: string): string =>
  `# World: ${users} users, seed ${seed}, scenario ${scenario}, begun ${begun}.`

/**
 * When the world of an earlier configuration began, ms, if it is the one that is wanted now and began within the last half hour: a twin that was
 * stopped or killed then serves it again, and a run that was interrupted with it can be gone on with.
 */
export function begunBefore(configuration: string, wanted: WorldName, now: number): number | undefined {
  const begun = /^# World: .*, begun (\S+)\.$/m.exec(configuration)?.[1]
  if (begun === undefined || !configuration.includes(worldLine(wanted, begun))) return undefined
  const at = Date.parse(begun)
  return at <= now && now - at <= longest ? at : undefined
}

/** The world as it began at that time, ms, and as it stands now: what has fallen due meanwhile has happened. */
export function worldBegunAt(begun: number, wanted: WorldName): ScenarioWorld {
  let time = (): number => begun
  const world = createWorld({ ...wanted, clock: createClock(() => time()) })
  time = Date.now
  world.clock.settle()
  return world
}
