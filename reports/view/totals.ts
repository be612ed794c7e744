import { count } from '../format.ts'
import type { ProvedTotals } from '../prove.ts'
import { type Badge, verdictBadge, verdictOrder } from './badge.ts'

/** The verdicts as a sum that can be followed, and as one bar. */
export interface TotalsView {
  readonly expected: string
  readonly terms: readonly (Badge & { readonly count: string; readonly zero: boolean })[]
  /** Parts of a bar that is 1000 wide; every verdict that occurs is at least 4 wide. */
  readonly bar: readonly { readonly style: string; readonly x: number; readonly width: number }[]
}

const wide = 1000
const least = 4

export function totals(proved: ProvedTotals): TotalsView {
  const terms = [...verdictOrder].reverse().map(name => ({ name, value: name === 'missing' ? proved.missing : proved.verdicts[name] }))
  const present = terms.filter(term => term.value > 0)
  const room = wide - least * present.length
  let x = 0
  const bar = present.map(({ name, value }) => {
    const width = Math.floor((value / proved.expected) * room) + least
    const part = { style: name, x, width }
    x += width
    return part
  })
  return {
    expected: count(proved.expected),
    terms: terms.map(({ name, value }) => ({ ...verdictBadge(name), count: count(value), zero: value === 0 })),
    bar,
  }
}
