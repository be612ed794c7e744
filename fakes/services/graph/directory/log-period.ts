import type { Tenant } from '../../../tenant/tenant.ts'
import type { World } from '../../../tenant/world.ts'

/** The time of which a log tells now, in milliseconds since the epoch. */
export function logPeriod(world: World, tenant: Tenant, log: 'directoryAudits' | 'provisioning'): { oldest: number; newest: number } {
  const period = { oldest: 0, newest: world.clock.now() }
  world.emit('log.read-asked', { tenant, log, period })
  return period
}
