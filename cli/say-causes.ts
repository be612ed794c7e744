import type { Cause } from '../domain/cause.ts'
import type { GateRecord } from '../domain/run-record.ts'
import { count, forTerminal, type Output } from './output.ts'

const mostShown = 12
const mostAbsorbed = 4

/** What stands in the way, by cause, what concerns most users first; and reasons that no verdict gives, such as a run of some checks only. */
export function sayCauses({ reasons, causes }: Pick<GateRecord, 'reasons' | 'causes'>, output: Output): void {
  output.result('')
  output.result('What stands in the way:')
  const explained = new Set(causes.flatMap(cause => [cause.check, ...cause.absorbed.map(group => group.check)]))
  for (const reason of reasons)
    if (!explained.has(reason.slice(0, Math.max(0, reason.indexOf(':'))))) output.result(`  ${forTerminal(reason)}`)
  for (const cause of causes.slice(0, mostShown)) {
    output.result(`  ${output.paint('bold', concerned(cause))}  ${forTerminal(titleOf(cause))}`)
    output.result(`      ${cause.same ? '' : 'e.g. '}${forTerminal(cause.found)}`)
    if (cause.fix !== '') output.result(`      ${output.paint('dim', `fix ${sideOf(cause)}: ${forTerminal(cause.fix)}`)}`)
    if (cause.facts.length > 1) output.result(`      ${output.paint('dim', cause.facts.join(', '))}`)
    if (cause.absorbed.length > 0) output.result(`      ${output.paint('dim', `explains: ${forTerminal(absorbedOf(cause))}`)}`)
  }
  if (causes.length > mostShown) output.result(`  and ${count(causes.length - mostShown)} more; the report has them all`)
}

const concerned = ({ users }: Cause): string => (users === 0 ? 'the tenants' : `${count(users)} ${users === 1 ? 'user' : 'users'}`)

const titleOf = ({ kind, check, message, verdict, facts, side }: Cause): string =>
  kind === 'fact'
    ? facts.length === 1
      ? `${facts[0]} was not read (${message})`
      : `${facts.length} facts ${side === 'both' ? '' : `of the ${side} `}were not read (${message})`
    : verdict === 'fail' || kind === 'missing'
      ? `${check}: ${message}`
      : `${check}: ${verdict}`

const sideOf = ({ side }: Cause): string => (side === 'both' ? 'on either side' : `in the ${side}`)

function absorbedOf({ absorbed }: Cause): string {
  const byCheck = new Map<string, number>()
  for (const { check, lines } of absorbed) byCheck.set(check, (byCheck.get(check) ?? 0) + lines)
  const named = [...byCheck].map(([check, lines]) => `${check} (${count(lines)})`)
  return named.length > mostAbsorbed
    ? `${named.slice(0, mostAbsorbed).join(', ')} and ${named.length - mostAbsorbed} more checks`
    : named.join(', ')
}
