import type { World } from '../../tenant/world.ts'

/** https://learn.microsoft.com/en-us/rest/api/yammer/rest-api-rate-limits */
const most = 10
const windowMs = 10_000

const recent = new WeakMap<World, Map<string, number[]>>()

/** Counts a request of one user in one app; true when it is one too many, which does not count. */
export function isTooMany(world: World, key: string): boolean {
  let known = recent.get(world)
  if (!known) recent.set(world, (known = new Map()))
  const now = world.clock.now()
  const times = (known.get(key) ?? []).filter(at => now - at < windowMs)
  known.set(key, times)
  if (times.length >= most) return true
  times.push(now)
  return false
}
