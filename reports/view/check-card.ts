import type { CheckRecord, CheckTally } from '../../domain/run-record.ts'
import type { VerdictName } from '../../domain/verdict.ts'
import { count, counted } from '../format.ts'
import { type Badge, verdictBadge, verdictOrder } from './badge.ts'
import type { Group } from './groups.ts'
import { rule, type RuleView } from './rule.ts'

/** One check: what it said, and its rule. */
export interface CheckCardView {
  readonly id: string
  readonly title: string
  readonly severity: string
  readonly scope: string
  readonly waivable: boolean
  /** Of the verdicts that stand in the way. */
  readonly tally: readonly (Badge & { readonly count: string })[]
  /** What became of the others, in words. */
  readonly others: string
  readonly expected: string
  readonly groups: readonly GroupView[]
  readonly rule: RuleView
}

export interface GroupView {
  readonly badge: Badge
  readonly message: string
  readonly count: string
  readonly found: string
  readonly fix: string
  /** What was found about another one of the group; empty where it is the only one. */
  readonly example: string
  /** The list of everything that the group holds, as a fragment of the page. */
  readonly list: string
}

const scopes = { 'tenant-pair': 'both tenants', batch: 'per batch', user: 'per user' } as const

/** The fragment that shows the subjects list with these filters. */
export const listFragment = (filters: Readonly<Record<string, string>>): string => `#subjects?${new URLSearchParams(filters).toString()}`

const settled: readonly (VerdictName | 'missing')[] = ['pass', 'not-applicable']

const inList = (check: CheckRecord, subjects: number): string =>
  check.scope === 'user' ? counted(subjects, 'user') : check.scope === 'batch' ? counted(subjects, 'batch', 'batches') : 'both tenants'

const groupView = (check: CheckRecord, group: Group): GroupView => {
  const [first, second] = group.examples
  return {
    badge: verdictBadge(group.verdict),
    message: group.message,
    count: inList(check, group.subjects),
    found: first?.found ?? '',
    fix: first?.fix ?? '',
    example: second?.found ?? '',
    list: listFragment({ check: check.id, verdict: group.verdict, message: group.message }),
  }
}

export function checkCard(check: CheckRecord, tally: CheckTally, groups: readonly Group[]): CheckCardView {
  const amount = (name: VerdictName | 'missing'): number => (name === 'missing' ? tally.missing : tally.totals[name])
  const given = verdictOrder.filter(name => amount(name) > 0)
  const found = given.some(name => !settled.includes(name))
  return {
    id: check.id,
    title: check.title,
    severity: check.severity,
    scope: scopes[check.scope],
    waivable: check.waivable,
    tally: given.filter(name => !settled.includes(name)).map(name => ({ ...verdictBadge(name), count: count(amount(name)) })),
    others: given
      .filter(name => settled.includes(name))
      .map(name => `${count(amount(name))} ${verdictBadge(name).word.toLowerCase()} · `)
      .join(''),
    expected: count(tally.expected),
    groups: [...groups.map(group => groupView(check, group)), ...(tally.missing > 0 ? [missingGroup(check, tally.missing)] : [])],
    rule: rule(check, found),
  }
}

const missingGroup = (check: CheckRecord, missing: number): GroupView => ({
  badge: verdictBadge('missing'),
  message: 'missing',
  count: inList(check, missing),
  found: 'The ledger holds no verdict for these.',
  fix: 'Judge the run again from its facts.',
  example: '',
  list: listFragment({ check: check.id, verdict: 'missing' }),
})
