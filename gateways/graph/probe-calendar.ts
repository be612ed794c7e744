import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { graphFailure, refusalOf } from './failure.ts'
import type { GraphAnswer } from './client.ts'
import { literal, query, segment } from './odata.ts'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const eventSchema = z.object({ id: z.string().min(1), subject: z.string().nullish() })

/** An appointment that a probe seeds; times are ISO 8601 UTC. */
export interface SeededEvent {
  readonly mailbox: string
  readonly subject: string
  readonly start: string
  readonly end: string
  /** Unique: the service creates one event for it, however often it is asked. */
  readonly transactionId: string
}

/** Seeds a busy appointment without attendees and gives its id (https://learn.microsoft.com/graph/api/calendar-post-events). */
export async function createBusyEvent(graph: GraphReader, event: SeededEvent): Promise<string> {
  const path = `/users/${segment(event.mailbox)}/calendar/events`
  const time = (iso: string) => ({ dateTime: iso.replace(/Z$/, ''), timeZone: 'UTC' })
  const body = {
    subject: event.subject,
    body: { contentType: 'text', content: 'Made by wavegate to prove free/busy lookups; it is removed within minutes.' },
    start: time(event.start),
    end: time(event.end),
    showAs: 'busy',
    isReminderOn: false,
    transactionId: event.transactionId,
  }
  const answer = await graph.send({ method: 'POST', path, body, perUser: true })
  if (answer.status !== 201) throw graphFailure(graph.side, 'POST', path, answer)
  return graph.parse(eventSchema, path, answer).id
}

/** Ids of the events of a calendar with exactly this subject. */
export async function eventsWithSubject(graph: GraphReader, mailbox: string, subject: string): Promise<string[]> {
  const path = `/users/${segment(mailbox)}/calendar/events${query({ filter: `subject%20eq%20${literal(subject)}`, select: ['id', 'subject'] })}`
  const rows = await allRows(graph, eventSchema, path, { perUser: true })
  // An answer that ignored the filter must not lead to the removal of somebody else's appointment.
  return rows.filter(row => row.subject === subject).map(row => row.id)
}

const gone = (answer: GraphAnswer): boolean => answer.status === 404 && refusalOf(answer).code.toLowerCase() === 'erroritemnotfound'

/** Removes one event; one that is not there any more counts as removed. */
export async function deleteEvent(graph: GraphReader, mailbox: string, id: string): Promise<void> {
  if (id.trim() === '')
    throw new WavegateError('identity-empty', 'An empty id was not sent to Graph, because it would name the whole calendar.')
  const path = `/users/${segment(mailbox)}/calendar/events/${segment(id)}`
  const answer = await graph.send({ method: 'DELETE', path, repeatable: true, perUser: true })
  if ((answer.status < 200 || answer.status > 299) && !gone(answer)) throw graphFailure(graph.side, 'DELETE', path, answer)
}
