import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GatheredRun } from '../run/gather-run.ts'
import { gatherGate } from './gate-run.ts'
import { sayReads } from './say-reads.ts'
import { type Bench, startBench } from './testing.ts'

const users = 20
let bench: Bench
let run: GatheredRun
beforeAll(async () => {
  bench = await startBench({ users, scenario: 'clean' })
  run = (await gatherGate(bench.request('prestage', 'run'), bench.output)).run
})
afterAll(async () => bench.stop())

const said = (): string[] => {
  const lines: string[] = []
  sayReads(run, { say: line => lines.push(line) })
  return lines
}

test('a run prints requests in bulk and for single users, as many as it made', () => {
  const [, bulk, share, single] =
    /^ {4}(\d+) requests in bulk, (0\.\d{3}|\d\.\d{3}) a user and tenant; (\d+) requests for single users$/.exec(said()[0] ?? '') ?? []
  expect(Number(bulk) + Number(single)).toBe(run.manifest.requests.reduce((sum, total) => sum + total.requests, 0))
  expect(Number(share)).toBeCloseTo(Number(bulk) / users / 2, 2)
})

test('and for each fact that asks about single users how many questions, and for which checks', () => {
  expect(said()).toContain(
    `      source.personalSites: ${users} questions: which OneDrive a profile names; for onedrive-hold, onedrive-limits, onedrive-lock, protected-files`,
  )
  expect(run.perUser.reduce((sum, reads) => sum + reads.questions, 0)).toBeGreaterThanOrEqual(
    run.manifest.requests.reduce((sum, total) => sum + total.perUser, 0),
  )
})
