import type { Severity, VerdictName } from '../../domain/verdict.ts'

/** What the reader sees for a verdict: a word and a style; never a colour alone. */
export interface Badge {
  readonly style: string
  readonly word: string
}

const words: Readonly<Record<VerdictName | 'missing', string>> = {
  pass: 'Pass',
  fail: 'Fail',
  undecided: 'Undecided',
  manual: 'Manual',
  missing: 'Missing',
  'not-applicable': 'Not applicable',
}

/** In the order in which a reader wants to see them. */
export const verdictOrder = ['fail', 'undecided', 'missing', 'manual', 'not-applicable', 'pass'] as const

export const verdictBadge = (verdict: VerdictName | 'missing'): Badge => ({ style: verdict, word: words[verdict] })

export const severityRank: Readonly<Record<Severity, number>> = { blocker: 0, warning: 1, advice: 2 }
