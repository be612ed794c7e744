import type { World } from '../../tenant/world.ts'

/** Requests an app may make in one window, as the service's headers showed (observed by public clients, not contractual). */
const limit = 30_000
const windowMs = 5 * 60_000

interface Window {
  started: number
  used: number
}

const windows = new WeakMap<World, Map<string, Window>>()

export interface RateLimit {
  readonly headers: Readonly<Record<string, string>>
  readonly exceeded: boolean
}

/** Counts one request of an app and says what its headers are. */
export function countRequest(world: World, key: string): RateLimit {
  let known = windows.get(world)
  if (!known) windows.set(world, (known = new Map()))
  const now = world.clock.now()
  let window = known.get(key)
  if (!window || now - window.started >= windowMs) known.set(key, (window = { started: now, used: 0 }))
  window.used++
  const resetAt = window.started + windowMs
  const exceeded = window.used > limit
  const headers: Record<string, string> = {
    'rate-limit-limit': String(limit),
    'rate-limit-remaining': String(Math.max(0, limit - window.used)),
    'rate-limit-reset': new Date(resetAt).toISOString(),
  }
  if (exceeded) headers['retry-after'] = String(Math.max(1, Math.ceil((resetAt - now) / 1000)))
  return { headers, exceeded }
}
