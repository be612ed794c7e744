import { expect, test } from 'vitest'
import { expectedFolder, filesBelow, judgeGolden } from '../../scripts/golden/judged.ts'

const [judged, again, expected] = [await judgeGolden(), await judgeGolden(), await filesBelow(expectedFolder)]

test('the stored facts of twelve users give the stored verdicts, decision and tables, byte for byte', () => {
  expect([...judged.files.keys()].toSorted()).toEqual([...expected.keys()].toSorted())
  for (const [file, text] of judged.files) expect(text, `${file} differs; if it is meant to, run: npm run golden`).toBe(expected.get(file))
})

test('judging and rendering twice gives the same bytes', () => {
  expect(again.files).toEqual(judged.files)
  expect(again.report).toBe(judged.report)
})

test('the golden run holds passes, fails, undecided verdicts and causes of each kind that a check can give', () => {
  const gate = JSON.parse(judged.files.get('gate.json') ?? '{}') as { totals: Record<string, number>; causes: { kind: string; absorbed: unknown[] }[] }
  for (const verdict of ['pass', 'fail', 'undecided']) expect(gate.totals[verdict]).toBeGreaterThan(0)
  expect(new Set(gate.causes.map(cause => cause.kind))).toEqual(new Set(['finding', 'fact']))
  expect(gate.causes.some(cause => cause.absorbed.length > 0)).toBe(true)
})

test('no cell of the tables starts a formula, and no markup of a name reaches the report', () => {
  expect(judged.files.get('results.csv')).not.toContain('"=HYPERLINK')
  expect(judged.report).not.toContain('<script>\u001b')
})
