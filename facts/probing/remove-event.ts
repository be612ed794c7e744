import type { ProbeGateway } from '../../gateways/open-probe.ts'
import type { ProbeEntry, ProbeJournal } from './journal.ts'

/** Removes an event by its unique subject, also one whose creation nobody saw the answer of; `id` where it is known. */
export async function removeEvent(prober: ProbeGateway, journal: ProbeJournal, entry: ProbeEntry, id?: string): Promise<void> {
  const found = await prober.eventsWithSubject(entry.mailbox, entry.subject)
  for (const event of new Set([...(id === undefined ? [] : [id]), ...found])) await prober.deleteEvent(entry.mailbox, event)
  await journal.mark(entry.id, 'removed')
}
