import { expect, test } from 'vitest'
import { proveTotals } from '../prove.ts'
import { sampleRun } from '../sample-run.ts'
import { checks } from './checks.ts'

const view = checks(sampleRun, proveTotals(sampleRun), [])
const number = (text: string): number => Number(text.replaceAll(',', ''))

test('every check has a row, in the order of the run', () => {
  expect(view.rows.map(row => row.id)).toEqual(sampleRun.checks.map(check => check.id))
})

test('columns and rows add up', () => {
  view.sums.forEach((sum, column) =>
    expect(view.rows.reduce((all, row) => all + number(row.cells[column]?.count ?? ''), 0)).toBe(number(sum)),
  )
  for (const row of view.rows) expect(row.cells.reduce((all, cell) => all + number(cell.count), 0)).toBe(number(row.expected))
})
