import { afterAll, beforeAll, expect, test } from 'vitest'
import { gatherGate } from '../cli/gate-run.ts'
import { judgeGate } from '../cli/judge-gate.ts'
import { type Bench, startBench } from '../cli/testing.ts'
import type { ServiceClock } from '../domain/run-record.ts'
import { exitCodes } from '../gate/exit-code.ts'
import { clockRefusals } from './clocks.ts'

const only = ['tenant-identity', 'verified-domains']
let bench: Bench
beforeAll(async () => {
  bench = await startBench({ users: 3, scenario: 'clean' })
})
afterAll(async () => bench.stop())

const request = (side: 'source' | 'target') => ({ side, service: 'graph', requests: 1, retries: 0, units: 1, perUser: 0 })
const clock = (side: 'source' | 'target', milliseconds: number, service = 'graph'): ServiceClock => ({ side, service, milliseconds })

test.each<[string, readonly ServiceClock[] | undefined, RegExp | undefined]>([
  ['that may be right', [clock('source', 0), clock('target', -900)], undefined],
  ['at the limit', [clock('source', 60_000), clock('target', -60_000)], undefined],
  ['behind', [clock('source', 0), clock('source', -60_001, 'exchange'), clock('target', 0)], /exchange in the source was 60 s behind/],
  ['ahead', [clock('source', 0), clock('target', 7_200_000)], /graph in the target was 7200 s ahead/],
  ['unknown', [clock('source', 0)], /No service of the target said/],
  ['never noted, as in a run of an earlier release', undefined, undefined],
])('clocks %s', (_how, clocks, refusal) => {
  const refusals = clockRefusals({ ...(clocks === undefined ? {} : { clocks }), requests: [request('source'), request('target')] })
  expect(refusals).toHaveLength(refusal === undefined ? 0 : 1)
  if (refusal !== undefined) expect(refusals[0]).toMatch(refusal)
})

test('a run by a clock that is wrong is refused, whatever it found, and none of its facts is kept', async () => {
  await gatherGate(bench.request('prestage', 'right', { only }), bench.output)
  const right = await judgeGate(bench.request('prestage', 'right').out ?? '', 'prestage', bench.output)
  expect(right.gate.refused).toBeUndefined()
  expect(right.record.manifest.clocks?.length).toBeGreaterThan(1)

  bench.world.clockError = 120_000
  const { runFolder } = await gatherGate(bench.request('prestage', 'wrong', { only }), bench.output)
  const wrong = await judgeGate(runFolder, 'prestage', bench.output)
  expect(wrong.gate).toMatchObject({ decision: 'closed', refused: true, eligible: [] })
  expect(wrong.gate.reasons[0]).toMatch(/The clock of \w+ in the source was \d+ s ahead/)
  expect(wrong.exitCode).toBe(exitCodes.refused)

  const resumed = await gatherGate(bench.request('prestage', 'wrong', { only, resume: true }), bench.output)
  expect(resumed.run.kept).toEqual([])
})
