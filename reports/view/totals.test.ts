import { expect, test } from 'vitest'
import { proveTotals } from '../prove.ts'
import { sampleRun } from '../sample-run.ts'
import { totals } from './totals.ts'

const view = totals(sampleRun, proveTotals(sampleRun))

test('the terms that are shown add up to the expected pairs', () => {
  const number = (text: string): number => Number(text.replaceAll(',', ''))
  expect(view.terms.reduce((sum, term) => sum + number(term.count), 0)).toBe(number(view.expected))
  expect(view.terms.map(term => term.style)).toEqual(['pass', 'not-applicable', 'manual', 'missing', 'undecided', 'fail'])
})

test('the bar shows every verdict that occurs, side by side within its width', () => {
  const shown = [...new Set(view.bar.map(part => part.style.replace(' mild', '')))]
  expect(shown).toEqual(view.terms.filter(term => !term.zero).map(term => term.style))
  let x = 0
  for (const part of view.bar) {
    expect(part.x).toBe(x)
    expect(part.width).toBeGreaterThanOrEqual(4)
    x += part.width
  }
  expect(x).toBeLessThanOrEqual(1000)
})

test('a run that expects nothing has an empty bar', () => {
  const none = { pass: 0, fail: 0, undecided: 0, 'not-applicable': 0, manual: 0 }
  expect(totals({ checks: [] }, { expected: 0, missing: 0, verdicts: none, perCheck: new Map() }).bar).toEqual([])
})

test('says how many fails hold somebody back, and shows the others as a part of their own', () => {
  const fails = sampleRun.verdicts.filter(line => line.verdict === 'fail')
  const blockers = fails.filter(line => 'severity' in line && line.severity === 'blocker').length
  expect(view.note).toBe(`${blockers} of ${fails.length} fails are of blockers; those of warnings and advice hold nobody back.`)
  expect(view.bar.slice(-2).map(part => part.style)).toEqual(['fail mild', 'fail'])
  const checks = sampleRun.checks.map(check => ({ ...check, severity: 'blocker' as const }))
  expect(totals({ checks }, proveTotals(sampleRun)).note).toBe('')
})
