import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checks } from '../checks/index.ts'
import { digestOf } from '../facts/snapshot.ts'
import { exitCodes } from '../gate/exit-code.ts'
import { clearJudgement } from '../run/ledger.ts'
import { gatherGate } from './gate-run.ts'
import { exitCodeOf, judgeGate, type Judged } from './judge-gate.ts'
import { type Bench, startBench } from './testing.ts'

const users = 250

describe('a prestage check over two tenants with seeded defects', () => {
  let bench: Bench
  let judged: Judged
  let runFolder: string
  beforeAll(async () => {
    bench = await startBench({ users, scenario: 'mixed' })
    const before = bench.world.requests.length
    const gathered = await gatherGate(bench.request('prestage', 'run'), bench.output)
    runFolder = gathered.runFolder
    judged = await judgeGate(runFolder, 'prestage', bench.output)
    expect(bench.world.requests.length - before).toBeGreaterThan(0)
    expect(bench.world.requests.filter(request => request.unknown)).toEqual([])
    expect(gathered.run.incomplete).toEqual([])
  })
  afterAll(async () => bench.stop())

  test('every defect is found by the checks that it names', () => {
    const guarding = new Set(checks.filter(check => check.guards.includes('prestage')).map(check => check.id))
    const failed = new Set(judged.record.verdicts.filter(line => line.verdict === 'fail').map(line => `${line.check} ${line.subject}`))
    const missed = bench.world.truth
      .filter(defect => defect.gate === 'prestage')
      .flatMap(defect =>
        defect.checks
          .filter(check => guarding.has(check) && !failed.has(`${check} ${defect.subject}`))
          .map(check => `${defect.defect} of ${defect.subject} not found by ${check}`),
      )
    expect(missed).toEqual([])
  })

  test('no clean user is held back', () => {
    const defective = new Set(bench.world.truth.map(defect => defect.subject))
    const wronged = judged.gate.heldBack.filter(user => !defective.has(user.subject))
    expect(wronged).toEqual([])
  })

  test('every required pair has exactly one verdict', () => {
    expect(judged.gate.reported).toBe(judged.gate.expected)
    expect(judged.gate.perCheck.every(tally => tally.missing === 0)).toBe(true)
  })

  test('judging again gives the same bytes, without any network', async () => {
    const before = await digestsOf(runFolder)
    const asked = bench.world.requests.length
    await clearJudgement(runFolder)
    await judgeGate(runFolder, 'prestage', bench.output)
    expect(await digestsOf(runFolder)).toEqual(before)
    expect(bench.world.requests.length).toBe(asked)
  })

  test('the smaller manifest of the eligible users passes', async () => {
    const gathered = await gatherGate(bench.request('prestage', 'ready', { map: join(runFolder, 'ready.csv') }), bench.output)
    const again = await judgeGate(gathered.runFolder, 'prestage', bench.output)
    expect(again.gate.reasons).toEqual([])
    expect(exitCodeOf(gathered.run, again, false)).toBe(exitCodes.open)
  })
})

async function digestsOf(runFolder: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {}
  for (const file of [
    'gate.json',
    'results.csv',
    'results.json',
    'report.html',
    ...(await readdir(join(runFolder, 'verdicts'))).map(name => `verdicts/${name}`),
  ])
    digests[file] = digestOf(await readFile(join(runFolder, file)))
  return digests
}
