import { describe, expect, test } from 'vitest'
import { WavegateError } from '../domain/errors.ts'
import type { RunRecord } from '../domain/run-record.ts'
import { buildReport } from './build.ts'
import { proveTotals } from './prove.ts'
import { sampleRun } from './sample-run.ts'

const total = (run: RunRecord): number => Object.values(run.gate.totals).reduce((sum, value) => sum + value, 0)

test('expected pairs are the sum of all verdicts and of the missing pairs', () => {
  const proved = proveTotals(sampleRun)
  expect(proved.expected).toBe(total(sampleRun))
  expect(proved.missing).toBe(0)
})

const first = sampleRun.verdicts[0]
const gate = sampleRun.gate
const [firstTally, ...otherTallies] = gate.perCheck
if (!first || !firstTally) throw new Error('the sample run is empty')

const contradictions: Readonly<Record<string, [run: RunRecord, says: RegExp]>> = {
  'a line is lost': [{ ...sampleRun, verdicts: sampleRun.verdicts.slice(1) }, /tallies .* and the ledger holds/],
  'a line is doubled': [{ ...sampleRun, verdicts: [...sampleRun.verdicts, first] }, /two verdicts for/],
  'a line names an unknown check': [
    { ...sampleRun, verdicts: [...sampleRun.verdicts, { ...first, check: 'no-such' }] },
    /unknown check 'no-such'/,
  ],
  'a line names a stranger': [
    {
      ...sampleRun,
      verdicts: [...sampleRun.verdicts, { check: 'target-upn', scope: 'user', subject: 'eve@source.example', verdict: 'pass' }],
    },
    /'eve@source.example' has a verdict and is no user/,
  ],
  'a line has another scope than its check': [
    { ...sampleRun, verdicts: sampleRun.verdicts.with(0, { ...first, scope: 'batch' }) },
    /is of scope/,
  ],
  'the gate expects more than its checks': [{ ...sampleRun, gate: { ...gate, expected: gate.expected + 1 } }, /the gate expects/],
  'the gate reports more than there is': [{ ...sampleRun, gate: { ...gate, reported: gate.reported + 1 } }, /the gate reports/],
  'the gate totals another number': [
    { ...sampleRun, gate: { ...gate, totals: { ...gate.totals, pass: gate.totals.pass + 1 } } },
    /the gate totals/,
  ],
  'a tally expects another number': [
    { ...sampleRun, gate: { ...gate, perCheck: [{ ...firstTally, expected: firstTally.expected + 1 }, ...otherTallies] } },
    /expects .* pairs, has/,
  ],
  'a tally is missing': [{ ...sampleRun, gate: { ...gate, perCheck: otherTallies } }, /has verdicts and no tally/],
  'the manifest counts other users': [
    { ...sampleRun, manifest: { ...sampleRun.manifest, cohort: { ...sampleRun.manifest.cohort, users: 3 } } },
    /the manifest counts 3 users/,
  ],
  'the decision is for another gate': [
    { ...sampleRun, gate: { ...gate, gate: 'close' } },
    /for the prestage gate and the decision for close/,
  ],
  'a user is ready and held back': [
    { ...sampleRun, gate: { ...gate, eligible: gate.heldBack.slice(0, 1).map(user => user.subject) } },
    /listed twice/,
  ],
}

describe('nothing is rendered when', () => {
  test.each(Object.entries(contradictions))('%s', (_what, [run, says]) => {
    expect(() => buildReport(run)).toThrow(says)
    expect(() => buildReport(run)).toThrow(WavegateError)
  })
})

test('missing pairs count, and an open gate over them is refused', () => {
  const lost = sampleRun.verdicts.slice(1)
  const totals = { ...gate.totals, [first.verdict]: gate.totals[first.verdict] - 1 }
  const perCheck = [
    { ...firstTally, missing: 1, totals: { ...firstTally.totals, [first.verdict]: firstTally.totals[first.verdict] - 1 } },
    ...otherTallies,
  ]
  const run: RunRecord = { ...sampleRun, verdicts: lost, gate: { ...gate, totals, perCheck, reported: gate.reported - 1 } }
  expect(proveTotals(run).missing).toBe(1)
  expect(buildReport(run)).toContain('The ledger holds no verdict')
  expect(() => buildReport({ ...run, gate: { ...run.gate, decision: 'open', reasons: [] } })).toThrow(
    /open although 1 pairs have no verdict/,
  )
})
