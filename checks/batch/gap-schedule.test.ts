import { proveCheck } from '../testing.ts'
import { sampleSettings } from '../testing-samples.ts'
import gapSchedule from './gap-schedule.ts'

const [window] = sampleSettings.waves
if (!window) throw new Error('The sample settings plan no wave.')
const removal = (addressRemovalAt: string | undefined) => ({ waves: [{ ...window, addressRemovalAt }] })
const facts = {}

proveCheck(gapSchedule, {
  pass: [
    { name: 'two days before', facts, settings: removal('2026-03-18T20:00:00+01:00') },
    { name: 'exactly the five days of the policy', facts, settings: removal('2026-03-15T19:00:00Z') },
  ],
  fail: [
    { name: 'nobody has planned it', message: 'unplanned', facts, settings: removal(undefined) },
    { name: 'a minute too long', message: 'long', found: /7201 minutes/, facts, settings: removal('2026-03-15T18:59:00Z') },
    { name: 'at the start of the window', message: 'late', facts, settings: removal('2026-03-20T19:00:00Z') },
  ],
  notApplicable: [
    {
      name: 'addresses are kept, so that nobody plans their removal',
      facts,
      settings: { ...removal(undefined), decisions: { ...sampleSettings.decisions, addressRemoval: 'kept' } },
    },
  ],
  undecided: [
    { name: 'the wave is not planned', facts, settings: { waves: [] } },
    { name: 'a removal without an offset', facts, settings: removal('2026-03-18T20:00:00') },
    { name: 'a window that cannot be used', facts, settings: { waves: [{ ...window, windowStart: '' }] } },
  ],
})
