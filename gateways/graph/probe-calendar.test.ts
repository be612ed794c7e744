import { expect, test } from 'vitest'
import { json, scriptedGraph } from '../testing.ts'
import { createBusyEvent, deleteEvent, eventsWithSubject } from './probe-calendar.ts'

const mailbox = 'probe@source.example'
const event = { mailbox, subject: 'wavegate probe 1', start: '2027-01-01T10:00:00Z', end: '2027-01-01T10:30:00Z', transactionId: 't-1' }
const gone = json({ error: { code: 'ErrorItemNotFound', message: 'Gone.' } }, 404)

test('an event is busy, invites nobody, and is asked for once even when the service stumbles', async () => {
  const script = scriptedGraph(() => json({ error: { code: 'x', message: 'y' } }, 503))
  await expect(createBusyEvent(script.graph, event)).rejects.toThrow('503')
  expect(script.sent).toHaveLength(1)
  expect(JSON.parse(script.sent[0]?.body ?? '')).toMatchObject({ showAs: 'busy', transactionId: 't-1', subject: event.subject })
  expect(script.sent[0]?.body).not.toContain('attendees')
})

test('an answer that ignores the filter leads to nobody else’s event', async () => {
  const value = [
    { id: 'a', subject: 'Dentist' },
    { id: 'b', subject: event.subject },
    { id: 'c', subject: null },
  ]
  const { graph } = scriptedGraph(() => json({ value }))
  expect(await eventsWithSubject(graph, mailbox, event.subject)).toEqual(['b'])
})

test('an event that is gone counts as removed, a missing mailbox does not', async () => {
  await deleteEvent(scriptedGraph(() => gone).graph, mailbox, 'a')
  const noMailbox = scriptedGraph(() => json({ error: { code: 'MailboxNotEnabledForRESTAPI', message: 'No.' } }, 404))
  await expect(deleteEvent(noMailbox.graph, mailbox, 'a')).rejects.toThrow('MailboxNotEnabledForRESTAPI')
})

test('an empty id never reaches the service', async () => {
  const script = scriptedGraph(() => gone)
  await expect(deleteEvent(script.graph, mailbox, ' ')).rejects.toThrow('empty id')
  expect(script.sent).toEqual([])
})
