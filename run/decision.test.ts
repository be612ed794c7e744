import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { judgeAll, subjectsOf } from '../checks/judge.ts'
import { readGate } from '../cli/stored-gate.ts'
import { unsealed } from '../facts/snapshot.ts'
import { writeTwelveUsers } from '../scripts/golden/twelve-users.ts'
import { conclude } from './conclude.ts'
import { decisionOf, proveDecision } from './decision.ts'
import { readLedger, readProblems, writeLedger } from './ledger.ts'
import { loadRun } from './load.ts'
import { checksOfRun } from './required.ts'

let around: string
let run: string
beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'wavegate-decision-'))
})
afterAll(async () => rm(around, { recursive: true, force: true }))
beforeEach(async () => {
  run = await mkdtemp(join(around, 'run-'))
  await writeTwelveUsers(run)
})

async function judge(problems: readonly string[] = []): Promise<void> {
  const loaded = await loadRun(run, [])
  const selected = checksOfRun(loaded.manifest)
  const { facts, context } = await loadRun(
    run,
    selected.flatMap(check => check.needs),
  )
  const lines = selected.flatMap(check => judgeAll(check, subjectsOf(check, context), facts, context))
  await conclude(loaded, lines, problems)
}
const gateFile = (): string => join(run, 'gate.json')

test('a stored decision is the one that its ledger gives, and belongs to its run', async () => {
  await judge()
  const gate = await readGate(run)
  await expect(proveDecision(run, gate)).resolves.toBeUndefined()
  expect(unsealed(await readFile(gateFile(), 'utf8'))).toMatchObject({ run: '2026-03-01T20-00-00-golden' })
})

test('a gate.json that was edited is refused', async () => {
  await judge()
  const text = await readFile(gateFile(), 'utf8')
  await writeFile(gateFile(), text.replace('"closed"', '"open"'))
  await expect(readGate(run)).rejects.toMatchObject({ code: 'run-folder-invalid' })
})

test.each<[string, (gate: Awaited<ReturnType<typeof readGate>>) => object]>([
  ['open', () => ({ decision: 'open' })],
  ['without its reasons', () => ({ reasons: [] })],
  ['with users whom the ledger holds back', gate => ({ eligible: [...gate.eligible, ...gate.heldBack.map(user => user.subject)] })],
])('a decision that is %s, but not by its verdicts, is refused', async (_how, changed) => {
  await judge()
  const gate = await readGate(run)
  await expect(proveDecision(run, { ...gate, ...changed(gate) })).rejects.toMatchObject({ code: 'run-folder-invalid' })
})

test('what the runner said stays in the way when the run is concluded once more', async () => {
  await judge(['a module did not load'])
  await conclude(await loadRun(run, []), await readLedger(run), await readProblems(run))
  expect((await readGate(run)).reasons).toContain('The runner reported: a module did not load')
})

test('a ledger that lost a line, gained one or holds one twice closes the gate', async () => {
  await judge()
  const lines = await readLedger(run)
  const [first] = lines
  if (!first) throw new Error('nothing was judged')
  const stranger = { ...first, subject: 'mallory@source.example' }
  const loaded = await loadRun(run, [])
  for (const changed of [lines.slice(1), [...lines, stranger], [...lines, first]]) {
    await writeLedger(run, changed)
    const decision = decisionOf(loaded, await readLedger(run), [])
    expect(decision.decision).toBe('closed')
    expect(decision.reasons.join(' ')).toMatch(/without a verdict|nobody asked for|more than one verdict/)
    await expect(proveDecision(run, await readGate(run))).rejects.toMatchObject({ code: 'run-folder-invalid' })
  }
})

test('no decision is stored when the results that explain it cannot be written', async () => {
  await mkdir(join(run, 'report.html', 'in-the-way'), { recursive: true })
  await expect(judge()).rejects.toThrow()
  await expect(readGate(run)).rejects.toThrow(/holds no decision/)
})
