import { expect, test } from 'vitest'
import { proveTotals } from '../prove.ts'
import { sampleRun } from '../sample-run.ts'
import { totals } from './totals.ts'

const view = totals(proveTotals(sampleRun))

test('the terms that are shown add up to the expected pairs', () => {
  const number = (text: string): number => Number(text.replaceAll(',', ''))
  expect(view.terms.reduce((sum, term) => sum + number(term.count), 0)).toBe(number(view.expected))
  expect(view.terms.map(term => term.style)).toEqual(['pass', 'not-applicable', 'manual', 'missing', 'undecided', 'fail'])
})

test('the bar shows every verdict that occurs, side by side within its width', () => {
  expect(view.bar.map(part => part.style)).toEqual(view.terms.filter(term => !term.zero).map(term => term.style))
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
  expect(totals({ expected: 0, missing: 0, verdicts: none, perCheck: new Map() }).bar).toEqual([])
})
