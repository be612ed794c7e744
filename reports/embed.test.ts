import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { embed, pack } from './embed.ts'
import { sampleRun } from './sample-run.ts'

const run = embed(sampleRun)
const at = (subject: string, check: string): string => {
  const row = run.subjects.key.indexOf(subject)
  return run.codes[row * run.checks.length + run.checks.findIndex(known => known.id === check)] ?? ''
}

test('every pair is one byte, and a pass is nothing else', () => {
  expect(run.codes.length).toBe(run.subjects.count * run.checks.length)
  const count = (letter: string): number => run.codes.split(letter).length - 1
  const { totals } = sampleRun.gate
  expect([count('p'), count('f'), count('u'), count('n'), count('m'), count('x')]).toEqual([
    totals.pass,
    totals.fail,
    totals.undecided,
    totals['not-applicable'],
    totals.manual,
    0,
  ])
  expect(run.lines.found.length).toBe(sampleRun.verdicts.filter(line => line.verdict !== 'pass').length)
})

test('codes stand at their subject and check', () => {
  expect([at('tenants', 'move-relationship'), at('tenants', 'label-parity'), at('tenants', 'target-upn')]).toEqual(['f', 'u', '.'])
  expect([
    at('donald.byron@source.example', 'external-member'),
    at('ada.byron@source.example', 'archive-guid'),
    at('ada.byron@source.example', 'target-upn'),
  ]).toEqual(['f', 'n', 'p'])
})

test('lines come in the order of the codes', () => {
  const line = [...run.codes.matchAll(/[^px.]/g)].findIndex(
    match =>
      match.index ===
      run.subjects.key.indexOf('donald.byron@source.example') * run.checks.length +
        run.checks.findIndex(check => check.id === 'external-member'),
  )
  expect(run.sentences[run.lines.found[line] ?? -1]).toBe('Target account \u0002 is a guest, not a member.')
  expect(run.texts[run.lines.message[line] ?? -1]).toBe('guest')
})

test('evidence that many verdicts share is kept once', () => {
  const rows = run.evidence.ref.map((ref, row) => [run.texts[ref], run.evidence.key[row], run.evidence.digest[row]].join(' '))
  expect(new Set(rows).size).toBe(rows.length)
})

test('a pair without a verdict is told apart from one that nothing requires', () => {
  const short = {
    ...sampleRun,
    verdicts: sampleRun.verdicts.filter(line => line.check !== 'target-upn'),
    gate: {
      ...sampleRun.gate,
      perCheck: sampleRun.gate.perCheck.map(tally => (tally.check === 'target-upn' ? { ...tally, missing: 200 } : tally)),
    },
  }
  expect(embed(short).codes.split('x').length - 1).toBe(200)
})

test('packing keeps neither time nor machine, and unpacks to the same', () => {
  const bytes = Buffer.from(pack(run), 'base64')
  expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
  expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(run)
})

test('users share sentences, and a mark in the data is no mark', () => {
  expect(run.sentences.length).toBeLessThan(30)
  const [first, ...others] = sampleRun.users
  if (!first) throw new Error('the sample has no user')
  const verdicts = sampleRun.verdicts.map(line => (line.verdict === 'fail' && 'found' in line ? { ...line, found: 'a \u0001 b' } : line))
  expect(embed({ ...sampleRun, verdicts, users: [{ ...first, targetUpn: '' }, ...others] }).sentences).toContain('a ⟦U+0001⟧ b')
})
