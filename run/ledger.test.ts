import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LedgerLine } from '../domain/verdict.ts'
import { digestOf, sealed } from '../facts/snapshot.ts'
import { clearJudgement, readLedger, readProblems, writeLedger } from './ledger.ts'

const pass = (check: string, subject: string): LedgerLine => ({ check, scope: 'user', subject, verdict: 'pass' })
const lines = [pass('b-check', 'ben@s.example'), pass('a-check', 'zoë@s.example'), pass('a-check', 'ada@s.example')]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wavegate-ledger-'))
})
afterAll(async () => rm(folder, { recursive: true }))

const fresh = async (): Promise<string> => {
  const runFolder = await mkdtemp(join(folder, 'run-'))
  await writeLedger(runFolder, lines)
  return runFolder
}

test('reads back what was written, ordered by check and subject', async () => {
  expect((await readLedger(await fresh())).map(line => `${line.check} ${line.subject}`)).toEqual([
    'a-check ada@s.example',
    'a-check zoë@s.example',
    'b-check ben@s.example',
  ])
})

test('the order in which lines arrive does not change a byte', async () => {
  const [one, two] = [await fresh(), await mkdtemp(join(folder, 'run-'))]
  await writeLedger(two, lines.toReversed())
  for (const file of ['a-check.ndjson', 'b-check.ndjson', 'trailer.json'])
    expect(await readFile(join(two, 'verdicts', file), 'utf8')).toBe(await readFile(join(one, 'verdicts', file), 'utf8'))
})

test('a ledger without its trailer is no ledger', async () => {
  const runFolder = await fresh()
  await rm(join(runFolder, 'verdicts', 'trailer.json'))
  await expect(readLedger(runFolder)).rejects.toThrow(/not written to the end/)
})

test('a removed, added, cut or altered file is refused by name', async () => {
  const removed = await fresh()
  await rm(join(removed, 'verdicts', 'b-check.ndjson'))
  await expect(readLedger(removed)).rejects.toThrow(/b-check\.ndjson is missing/)

  const added = await fresh()
  await writeFile(join(added, 'verdicts', 'c-check.ndjson'), `${JSON.stringify(pass('c-check', 'eve@s.example'))}\n`)
  await expect(readLedger(added)).rejects.toThrow(/c-check\.ndjson does not belong/)

  const altered = await fresh()
  await appendFile(join(altered, 'verdicts', 'a-check.ndjson'), `${JSON.stringify(pass('a-check', 'eve@s.example'))}\n`)
  await expect(readLedger(altered)).rejects.toThrow(/a-check\.ndjson is not as it was written/)
})

test('a line that is not exactly a pass or a verdict is refused, whatever its digest', async () => {
  const good = pass('a-check', 'ada@s.example')
  for (const bad of [
    { ...good, subject: 1 },
    { ...good, scope: 'wave' },
    { ...good, verdict: 'fail' },
    { ...good, waiver: null },
    { check: 'a-check', scope: 'user', verdict: 'pass' },
    'pass',
    null,
    [],
  ]) {
    const runFolder = await mkdtemp(join(folder, 'run-'))
    await writeLedger(runFolder, [good])
    const text = `${JSON.stringify(bad)}\n`
    await writeFile(join(runFolder, 'verdicts', 'a-check.ndjson'), text)
    await writeFile(
      join(runFolder, 'verdicts', 'trailer.json'),
      sealed({ format: 1, checks: { 'a-check': { lines: 1, digest: digestOf(text) } } }),
    )
    await expect(readLedger(runFolder), text).rejects.toThrow(/holds a line that is no verdict/)
  }
})

test('a trailer that was edited is refused: digests, numbers of lines, and what the runner said', async () => {
  for (const [from, to] of [
    [/"digest": "sha256-[0-9a-f]{4}/, '"digest": "sha256-0000'],
    ['"lines": 2', '"lines": 3'],
    [/"problems": \[[^\]]+\]/, '"problems": []'],
    [/,\n {2}"digest": "[^"]+"\n\}/, '\n}'],
  ] as const) {
    const runFolder = await mkdtemp(join(folder, 'run-'))
    await writeLedger(runFolder, lines, ['a module did not load'])
    const file = join(runFolder, 'verdicts', 'trailer.json')
    const text = await readFile(file, 'utf8')
    expect(text.replace(from, to)).not.toBe(text)
    await writeFile(file, text.replace(from, to))
    await expect(readLedger(runFolder)).rejects.toThrow(/trailer\.json is not as it was written/)
    await expect(readProblems(runFolder)).rejects.toThrow(/trailer\.json is not as it was written/)
  }
})

test('what the runner said beside verdicts stays with the ledger', async () => {
  const runFolder = await mkdtemp(join(folder, 'run-'))
  await writeLedger(runFolder, lines, ['a module did not load'])
  expect(await readProblems(runFolder)).toEqual(['a module did not load'])
  expect(await readProblems(await fresh())).toEqual([])
})

test('judging again begins with nothing: neither verdicts nor a decision of before', async () => {
  const runFolder = await fresh()
  for (const name of ['run.json', 'gate.json', 'report.html', 'ready.csv']) await writeFile(join(runFolder, name), '{}')
  await clearJudgement(runFolder)
  expect(await readdir(runFolder)).toEqual(['run.json'])
})
