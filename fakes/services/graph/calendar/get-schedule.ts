import { z } from 'zod'
import type { FreeBusy } from '../../../behaviours/asking/questions.ts'
import type { Route, RouteRequest } from '../../define.ts'
import { calendarEvents } from '../../../tenant/calendar.ts'
import { bodyOf } from '../wire/body.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { Refusal } from '../wire/refusal.ts'
import { graphTime, millisecondsOf, toGraphTime } from './graph-time.ts'
import { mailboxOwnerOf } from './mailbox-owner.ts'

const shape = z.object({
  schedules: z.array(z.string()).min(1),
  startTime: graphTime,
  endTime: graphTime,
  availabilityViewInterval: z.number().int().min(5).max(1_440).default(30),
})

interface Window {
  readonly start: number
  readonly end: number
  readonly interval: number
}

/** Commonly met caps of one call (assumed): 20 addresses, 62 days. */
const mostSchedules = 20
const longestWindow = 62 * 24 * 3_600_000

const digits = { free: '0', tentative: '1', busy: '2', oof: '3' } as const

function schedule(request: RouteRequest, address: string, window: Window): Record<string, unknown> {
  const answer: { found: FreeBusy } = { found: { responseCode: 'ErrorMailRecipientNotFound', message: `'${address}' was not found.` } }
  request.world.emit('calendar.lookup-asked', { tenant: request.tenant, address, answer })
  const { found } = answer
  if ('responseCode' in found) return { scheduleId: address, error: found }
  const events = [...calendarEvents(found.tenant).values()]
    .filter(event => event.ownerId === found.ownerId && event.start < window.end && event.end > window.start)
    .toSorted((a, b) => a.start - b.start)
  let availabilityView = ''
  for (let from = window.start; from < window.end; from += window.interval) {
    const inSlot = events.filter(event => event.start < from + window.interval && event.end > from).map(event => digits[event.showAs])
    availabilityView += inSlot.toSorted().at(-1) ?? '0'
  }
  const scheduleItems = events.map(event => ({
    status: event.showAs,
    start: toGraphTime(event.start),
    end: toGraphTime(event.end),
    ...(found.detail === 'full' ? { isPrivate: false, subject: event.subject, location: '' } : {}),
  }))
  return { scheduleId: address, availabilityView, scheduleItems }
}

/** Errors are per address, the answer stays 200: https://learn.microsoft.com/graph/api/calendar-getschedule */
const getSchedule: Route = {
  roles: ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'],
  answer: request => {
    mailboxOwnerOf(request)
    const body = bodyOf(request, shape)
    const window: Window = {
      start: millisecondsOf(body.startTime),
      end: millisecondsOf(body.endTime),
      interval: body.availabilityViewInterval * 60_000,
    }
    if (window.end <= window.start) throw new Refusal(400, 'ErrorInvalidParameter', 'The end time must be later than the start time.')
    if (window.end - window.start > longestWindow)
      throw new Refusal(400, 'ErrorTimeIntervalTooBig', 'The requested time duration is too long.')
    if (body.schedules.length > mostSchedules)
      throw new Refusal(400, 'ErrorInvalidParameter', `At most ${mostSchedules} schedules can be requested.`)
    const value = body.schedules.map(address => schedule(request, address, window))
    return { status: 200, body: { '@odata.context': contextOf(request, 'Collection(microsoft.graph.scheduleInformation)'), value } }
  },
}

export const getScheduleRoutes = graphTable('outlook', { 'POST /users/:id/calendar/getSchedule': getSchedule })
