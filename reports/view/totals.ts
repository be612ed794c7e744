import type { RunRecord } from '../../domain/run-record.ts'
import { count, counted } from '../format.ts'
import type { ProvedTotals } from '../prove.ts'
import { type Badge, verdictBadge, verdictOrder } from './badge.ts'

/** The verdicts as a sum that can be followed, and as one bar. */
export interface TotalsView {
  readonly expected: string
  readonly terms: readonly (Badge & { readonly count: string; readonly zero: boolean })[]
  /** How many of the fails are of blockers; empty where all of them are. */
  readonly note: string
  /** Parts of a bar that is 1000 wide; every verdict that occurs is at least 4 wide. Fails that hold nobody back are a part of their own. */
  readonly bar: readonly { readonly style: string; readonly x: number; readonly width: number }[]
}

const wide = 1000
const least = 4

export function totals({ checks }: Pick<RunRecord, 'checks'>, proved: ProvedTotals): TotalsView {
  const terms = [...verdictOrder].reverse().map(name => ({ name, value: name === 'missing' ? proved.missing : proved.verdicts[name] }))
  const mild = checks
    .filter(check => check.severity !== 'blocker')
    .reduce((sum, check) => sum + (proved.perCheck.get(check.id)?.totals.fail ?? 0), 0)
  const { fail } = proved.verdicts
  const present = terms
    .flatMap(({ name, value }) =>
      name === 'fail'
        ? [
            { style: 'fail mild', value: mild },
            { style: 'fail', value: fail - mild },
          ]
        : [{ style: name as string, value }],
    )
    .filter(part => part.value > 0)
  const room = wide - least * present.length
  let x = 0
  const bar = present.map(({ style, value }) => {
    const width = Math.floor((value / proved.expected) * room) + least
    const part = { style, x, width }
    x += width
    return part
  })
  return {
    expected: count(proved.expected),
    terms: terms.map(({ name, value }) => ({ ...verdictBadge(name), count: count(value), zero: value === 0 })),
    note:
      mild === 0
        ? ''
        : `${count(fail - mild)} of ${counted(fail, 'fail')} ${fail - mild === 1 ? 'is' : 'are'} of blockers; those of warnings and advice hold nobody back.`,
    bar,
  }
}
