import { defineProbe } from './define.ts'
import { type BusySlot, busySlotSchema, seeBusySlot } from './probing/busy-slot.ts'

export default defineProbe({
  id: 'probeFreeBusy',
  about:
    'Whether the probe mailbox of this side, which looks up the probe MailUser of this side, sees a busy event in the calendar that the target address of the MailUser leads to.',
  touches: 'Makes one event of 30 minutes in the calendar of the probe mailbox of the other tenant, looks it up, and removes it.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  permissions: { graph: [['Calendars.ReadWrite'], ['User.Read.All']] },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/calendar-getschedule',
    'https://learn.microsoft.com/en-us/graph/api/calendar-post-events',
  ],
  value: busySlotSchema,
  read: async (context): Promise<BusySlot> => seeBusySlot(context.side, context),
})
