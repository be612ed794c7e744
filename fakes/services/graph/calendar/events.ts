import { z } from 'zod'
import type { Route, RouteRequest } from '../../define.ts'
import { calendarEvents, type CalendarEvent } from '../../../tenant/calendar.ts'
import { pagedRows } from '../organization/collection.ts'
import { bodyOf } from '../wire/body.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { Refusal } from '../wire/refusal.ts'
import { graphTime, millisecondsOf, toGraphTime } from './graph-time.ts'
import { mailboxOwnerOf } from './mailbox-owner.ts'

const shape = z.object({
  subject: z.string().default(''),
  start: graphTime,
  end: graphTime,
  showAs: z.enum(['free', 'tentative', 'busy', 'oof']).default('busy'),
})

const eventRow = (event: CalendarEvent): Record<string, unknown> => ({
  id: event.id,
  subject: event.subject,
  start: toGraphTime(event.start),
  end: toGraphTime(event.end),
  showAs: event.showAs,
})

/** Attendees are not modelled: an event blocks time in one calendar and invites nobody. */
const create: Route = {
  roles: ['Calendars.ReadWrite'],
  answer: request => {
    const owner = mailboxOwnerOf(request)
    const { subject, start, end, showAs } = bodyOf(request, shape)
    const id = `AAMk${request.world.random.hex(60)}=`
    const event: CalendarEvent = { id, ownerId: owner.id, subject, start: millisecondsOf(start), end: millisecondsOf(end), showAs }
    if (event.end < event.start) throw new Refusal(400, 'ErrorPropertyValidationFailure', 'The end of an event cannot precede its start.')
    calendarEvents(request.tenant).set(id, event)
    return {
      status: 201,
      body: { '@odata.context': contextOf(request, `users('${owner.id}')/calendar/events/$entity`), ...eventRow(event) },
    }
  },
}

function eventOf(request: RouteRequest): CalendarEvent {
  const owner = mailboxOwnerOf(request)
  const event = calendarEvents(request.tenant).get(request.params['event'] ?? '')
  if (event?.ownerId === owner.id) return event
  throw new Refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
}

const remove: Route = {
  roles: ['Calendars.ReadWrite'],
  answer: request => {
    calendarEvents(request.tenant).delete(eventOf(request).id)
    return { status: 204 }
  },
}

const get: Route = {
  roles: ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'],
  answer: request => ({ status: 200, body: eventRow(eventOf(request)) }),
}

/** https://learn.microsoft.com/graph/api/user-list-events */
const list: Route = {
  roles: ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'],
  answer: request => {
    const owner = mailboxOwnerOf(request)
    const own = [...calendarEvents(request.tenant).values()].filter(event => event.ownerId === owner.id)
    return pagedRows(request, `users('${owner.id}')/calendar/events`, own.map(eventRow))
  },
}

export const calendarEventRoutes = graphTable('outlook', {
  'POST /users/:id/calendar/events': create,
  'POST /users/:id/events': create,
  'GET /users/:id/events': list,
  'GET /users/:id/calendar/events': list,
  'GET /users/:id/events/:event': get,
  'GET /users/:id/calendar/events/:event': get,
  'DELETE /users/:id/events/:event': remove,
  'DELETE /users/:id/calendar/events/:event': remove,
})
