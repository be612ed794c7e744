import type { Tenant } from './tenant.ts'

/** One appointment in an account's default calendar; times in milliseconds since the epoch. */
export interface CalendarEvent {
  readonly id: string
  readonly ownerId: string
  readonly subject: string
  readonly start: number
  readonly end: number
  readonly showAs: 'free' | 'tentative' | 'busy' | 'oof'
}

const calendars = new WeakMap<Tenant, Map<string, CalendarEvent>>()

/** The appointments of a tenant by id; tenants begin without any. */
export function calendarEvents(tenant: Tenant): Map<string, CalendarEvent> {
  const known = calendars.get(tenant)
  if (known) return known
  const events = new Map<string, CalendarEvent>()
  calendars.set(tenant, events)
  return events
}
