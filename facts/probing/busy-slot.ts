import { z } from 'zod'
import type { Side } from '../../domain/account.ts'
import type { ProbeContext } from '../define.ts'
import { removeEvent } from './remove-event.ts'
import { otherSide, probeMailboxOf, probeMailUserOf } from './tools.ts'

export const busySlotSchema = z.object({
  /** The mailbox that asked, the MailUser of its own tenant that it asked about, and the mailbox that this leads to. */
  anchor: z.string(),
  address: z.string(),
  mailbox: z.string(),
  /**
   * `busy`: the slot was free, and busy once an event stood in it; `free`: it stayed free; `refused`: the lookup was
   * answered with an error; `no-free-slot`: the calendar has no free slot to try.
   */
  state: z.enum(['busy', 'free', 'refused', 'no-free-slot']),
  /** The service's code for `refused`, e.g. `ErrorNoFreeBusyAccess`; otherwise empty. */
  code: z.string(),
  /** Begin of the slot, ISO 8601 UTC; null where none was tried. */
  slot: z.string().nullable(),
  lookups: z.int(),
})
export type BusySlot = z.infer<typeof busySlotSchema>

const minute = 60_000
const slotMinutes = 30
/** How far ahead the window begins, and how long it is: one day, beginning in two. */
const [ahead, window] = [48 * 60 * minute, 24 * 60 * minute]
/** Waits before each look at the seeded slot; a new event may take a moment to be published. */
const waits = [0, 2_000, 5_000, 10_000, 20_000, 30_000]

/**
 * Asks from `asking` about its own MailUser, whose target address leads to the other side's probe mailbox, seeds a busy event there in a
 * slot that was free, and asks again until the slot is seen busy. The event is removed whatever happens.
 */
export async function seeBusySlot(asking: Side, context: ProbeContext): Promise<BusySlot> {
  const { settings, signal, journal } = context
  const [asker, host] = [context.prober(asking), context.prober(otherSide(asking))]
  const [anchor, mailbox] = [probeMailboxOf(settings, asking), probeMailboxOf(settings, otherSide(asking))]
  const address = await probeMailUserOf(context, asking)
  const asked = { anchor, address, mailbox }
  const begin = Math.ceil((context.now() + ahead) / (60 * minute)) * 60 * minute
  const at = (slot: number): string => `${new Date(begin + slot * slotMinutes * minute).toISOString().slice(0, 19)}Z`
  const slots = window / (slotMinutes * minute)
  let lookups = 0
  const look = async (): Promise<{ view: string; code: string }> => {
    lookups++
    const [answer] = await asker.availability(anchor, { addresses: [address], start: at(0), end: at(slots), intervalMinutes: slotMinutes })
    return answer?.state === 'seen' ? { view: answer.view, code: '' } : { view: '', code: answer?.code ?? 'unknown' }
  }
  const before = await look()
  if (before.code !== '') return { ...asked, state: 'refused', code: before.code, slot: null, lookups }
  const slot = before.view.indexOf('0')
  if (slot < 0 || slot >= slots) return { ...asked, state: 'no-free-slot', code: '', slot: null, lookups }

  signal.throwIfAborted()
  const entry = await journal.plan({ kind: 'event', side: host.side, tenantId: host.tenantId, mailbox })
  let id: string | undefined
  try {
    id = await host.createBusyEvent({
      mailbox,
      subject: entry.subject,
      start: at(slot),
      end: at(slot + 1),
      transactionId: entry.id,
    })
    await journal.mark(entry.id, 'made')
    for (const wait of waits) {
      await context.pause(wait, signal)
      const { view, code } = await look()
      if (code !== '') return { ...asked, state: 'refused', code, slot: at(slot), lookups }
      if (view[slot] === '2') return { ...asked, state: 'busy', code: '', slot: at(slot), lookups }
    }
    return { ...asked, state: 'free', code: '', slot: at(slot), lookups }
  } finally {
    // What cannot be removed now stays in the journal, and the next cleaning finds it there.
    await removeEvent(host, journal, entry, id).catch(() => undefined)
  }
}
