import { calendarEvents } from '../tenant/calendar.ts'
import type { Tenant } from '../tenant/tenant.ts'

/** The tenant as it is now, untouched by what happens to it later. Its lists show what they will have caught up with. */
export function copyTenant(tenant: Tenant): Tenant {
  const copy = structuredClone(tenant)
  const events = calendarEvents(copy)
  for (const [id, event] of calendarEvents(tenant)) events.set(id, event)
  return copy
}
