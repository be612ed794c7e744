import { busySlot } from '../../facts/testing-probes.ts'
import { proveCheck } from '../testing.ts'
import freeBusyLookup from './free-busy-lookup.ts'

const [busy, free] = [busySlot('busy'), busySlot('free')]
const refused = (code: string) => busySlot('refused', { code, slot: null })
const both = (source = busy, target = busy) => ({ 'source.probeFreeBusy': source, 'target.probeFreeBusy': target })

proveCheck(freeBusyLookup, {
  pass: [{ name: 'both see the slot', facts: both() }],
  fail: [
    {
      name: 'the source is refused',
      message: 'refused',
      found: /ErrorNoFreeBusyAccess: .*no access/,
      facts: both(refused('ErrorNoFreeBusyAccess')),
    },
    { name: 'the target is refused', message: 'refused', facts: both(busy, refused('ErrorMailRecipientNotFound')) },
    { name: 'the source sees a free slot', message: 'unseen', found: /2026-03-03T20:00:00Z/, facts: both(free) },
    { name: 'the target sees a free slot', message: 'unseen', facts: both(busy, free) },
    { name: 'a failure weighs more than doubt', message: 'unseen', facts: both(refused('empty view'), free) },
  ],
  undecided: [
    { name: 'an empty view', reason: /'empty view', which shows nothing/, facts: both(refused('empty view')) },
    { name: 'a code that nobody explained', reason: /ErrorOfTomorrow/, facts: both(busy, refused('ErrorOfTomorrow')) },
    { name: 'no free slot', reason: /no free slot/, facts: both(busySlot('no-free-slot', { slot: null })) },
  ],
  notApplicable: [{ name: 'no mailbox moves', settings: { workloads: ['onedrive'] }, facts: both() }],
})
