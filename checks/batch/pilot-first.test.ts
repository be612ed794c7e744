import { proveCheck } from '../testing.ts'
import { sampleSettings, sampleUser } from '../testing-samples.ts'
import pilotFirst from './pilot-first.ts'

const [first] = sampleSettings.waves
if (!first) throw new Error('The sample settings plan no wave.')
const settings = { waves: [first, { ...first, id: 'wave-2' }] }
const closed = (wave: string, pilots: number) => ({ wave, run: '.runs/x', closedAt: '2026-02-01T06:00:00.000Z', users: 20, pilots })
const history = (...rows: ReturnType<typeof closed>[]) => ({ 'pair.waveHistory': rows })
const pilot = sampleUser('ada', { pilot: true })
const second = [sampleUser('bea', { wave: 'wave-2', pilot: true })]

proveCheck(pilotFirst, {
  pass: [
    {
      name: 'each batch of the first wave has a pilot',
      facts: history(),
      settings,
      users: [pilot, sampleUser('bea'), sampleUser('cy', { batch: 'batch-2', pilot: true })],
    },
    { name: 'the first wave has a pilot', facts: history(), settings, users: [pilot, sampleUser('bea')] },
    { name: 'the first wave is closed', facts: history(closed('wave-1', 3)), settings, users: second },
  ],
  fail: [
    { name: 'the first wave has no pilot', message: 'unmarked', facts: history(), settings },
    {
      name: 'a batch of the first wave has no pilot',
      message: 'partial',
      found: /1 of 2 batches has no pilot user: batch-2\.$/,
      facts: history(),
      settings,
      users: [pilot, sampleUser('bea', { batch: 'batch-2' })],
    },
    {
      name: 'the first wave is not closed',
      message: 'unclosed',
      found: /pilot wave wave-1 .* wave-2/,
      facts: history(),
      settings,
      users: second,
    },
    { name: 'another wave is closed, not the first', message: 'unclosed', facts: history(closed('wave-2', 3)), settings, users: second },
    {
      name: 'the first wave was closed without a pilot',
      message: 'unproven',
      facts: history(closed('wave-1', 0)),
      settings,
      users: second,
    },
  ],
  undecided: [{ name: 'no wave is planned', facts: history(), settings: { waves: [] }, users: [pilot] }],
})
