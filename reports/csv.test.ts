import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvOf, heldBackCsv, readyCsv, resultsCsv } from './csv.ts'
import { sampleRun, sampleRunWithReadyUsers } from './sample-run.ts'

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true })

test('results.csv has one row per line of the ledger, in its order', () => {
  const rows = rowsOf([...resultsCsv(sampleRun)].join(''))
  expect(rows.map(row => [row['check'], row['subject'], row['verdict']])).toEqual(
    sampleRun.verdicts.map(line => [line.check, line.subject, line.verdict]),
  )
})

test('a finding carries its sentence, its user and what it rests on; a pass its severity', () => {
  const rows = rowsOf([...resultsCsv(sampleRun)].join(''))
  expect(rows.find(row => row['message'] === 'guest' && row['subject'] === 'donald.byron@source.example')).toMatchObject({
    check: 'external-member',
    severity: 'blocker',
    found: 'Target account donald.byron@target.example is a guest, not a member.',
    batch: 'w07-b01',
    displayName: 'Donald Byron',
    facts: expect.stringMatching(/^target\.users [\w-]+ 2026-11-23T02:14:22\.310Z sha256-[0-9a-f]{64}$/),
  })
  expect(rows.find(row => row['verdict'] === 'pass')).toMatchObject({ severity: 'blocker', message: '' })
})

test('ready and held-back users are disjoint identity maps', () => {
  const ready = rowsOf(readyCsv(sampleRunWithReadyUsers)).map(row => row['sourceUpn'])
  const heldBack = rowsOf(heldBackCsv(sampleRunWithReadyUsers))
  expect(ready).toEqual(sampleRunWithReadyUsers.gate.eligible)
  expect(heldBack.length).toBe(sampleRunWithReadyUsers.gate.heldBack.length)
  expect(heldBack.every(row => row['because'] !== '' && !ready.includes(row['sourceUpn']))).toBe(true)
})

test('no cell starts a formula, whether commas or semicolons split it', () => {
  const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', 'a;=1', 'a;"=1', 'a; @x', 'a|=1']
  for (const delimiter of [',', ';'])
    for (const row of parse(
      csvOf(
        ['a'],
        evil.map(cell => [cell]),
      ),
      { delimiter, relax_quotes: true, relax_column_count: true },
    ))
      for (const cell of row) expect(cell).not.toMatch(/^["\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/)
})
