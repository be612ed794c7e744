import { proveCheck } from '../testing.ts'
import { sampleSettings } from '../testing-samples.ts'
import batchSchedule from './batch-schedule.ts'

const [window] = sampleSettings.waves
if (!window) throw new Error('The sample settings plan no wave.')
const planned = (windowStart: string, windowEnd: string, changed: object = {}) => ({
  waves: [{ ...window, windowStart, windowEnd, ...changed }],
})
const facts = {}

proveCheck(batchSchedule, {
  pass: [
    { name: 'nineteen days ahead', facts },
    { name: 'exactly fourteen days ahead', facts, settings: planned('2026-03-15T21:05:00+01:00', '2026-03-16T06:00:00+01:00') },
    { name: 'hours ahead at cutover', facts, gate: 'cutover', settings: planned('2026-03-01T22:00:00Z', '2026-03-02T05:00:00Z') },
    { name: 'within the window at cutover', facts, gate: 'cutover', settings: planned('2026-03-01T19:00:00Z', '2026-03-02T05:00:00Z') },
  ],
  fail: [
    { name: 'the wave is not planned', message: 'unplanned', facts, settings: { waves: [] } },
    { name: 'a time without an offset', message: 'unusable', facts, settings: planned('2026-03-20T20:00:00', '2026-03-21T06:00:00Z') },
    { name: 'it ends before it starts', message: 'unusable', facts, settings: planned('2026-03-21T20:00:00Z', '2026-03-21T06:00:00Z') },
    {
      name: 'a zone that nobody knows',
      message: 'unusable',
      facts,
      settings: planned(window.windowStart, window.windowEnd, { timeZone: 'Europe/Atlantis' }),
    },
    {
      name: 'a minute too near',
      message: 'near',
      found: /13\.9 days/,
      facts,
      settings: planned('2026-03-15T20:04:00Z', '2026-03-16T05:00:00Z'),
    },
    { name: 'over before submission', message: 'past', facts, settings: planned('2026-02-20T20:00:00Z', '2026-02-21T05:00:00Z') },
    { name: 'over at cutover', message: 'past', facts, gate: 'cutover', settings: planned('2026-03-01T12:00:00Z', '2026-03-01T20:05:00Z') },
  ],
})
