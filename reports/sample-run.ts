import type { CheckRecord, RunRecord } from '../domain/run-record.ts'
import type { Evidence, LedgerLine, Verdict, VerdictName } from '../domain/verdict.ts'
import { tenantsSubject } from '../domain/verdict.ts'
import { sampleChecks } from './sample-checks.ts'
import { recordOf } from './sample-gate.ts'
import { manifestOf, sha } from './sample-manifest.ts'

const first = [
  'Ada',
  'Grace',
  'Alan',
  'Edsger',
  'Barbara',
  'Donald',
  'Frances',
  'Tony',
  'Radia',
  'Leslie',
  'Margaret',
  'Niklaus',
  'Shafi',
  'Ken',
  'Jean',
  'Adele',
]
const last = [
  'Byron',
  'Hopper',
  'Turing',
  'Dijkstra',
  'Liskov',
  'Knuth',
  'Allen',
  'Hoare',
  'Perlman',
  'Lamport',
  'Hamilton',
  'Wirth',
  'Goldwasser',
]

function usersOf(size: number): RunRecord['users'] {
  return Array.from({ length: size }, (_, at) => {
    const given = first[at % first.length] ?? ''
    const family = last[Math.floor(at / first.length) % last.length] ?? ''
    const round = Math.floor(at / (first.length * last.length))
    const name = `${given}.${family}${round === 0 ? '' : round}`.toLowerCase()
    return {
      key: `${name}@source.example`,
      batch: `w07-b${String(Math.floor(at / 50) + 1).padStart(2, '0')}`,
      wave: 'w07',
      targetUpn: `${name}@target.example`,
      displayName: `${given} ${family}`,
    }
  })
}

type Finding = readonly [verdict: VerdictName, message: string, found: string, fix: string]

/** What the sample says about a user, by check and position; everything else passes. */
function findingOf(check: string, at: number, upn: string, target: string): Finding | undefined {
  if (check === 'external-member' && at % 23 === 5)
    return ['fail', 'guest', `Target account ${target} is a guest, not a member.`, `Set the user type of ${target} to Member.`]
  if (check === 'target-upn' && at % 41 === 7)
    return [
      'fail',
      'not-final',
      `Exchange still shows ${target.replace('target.example', 'target.onmicrosoft.example')}.`,
      'Wait until Exchange has taken the new UPN, then gather again.',
    ]
  if (check === 'exchange-guid' && at % 17 === 3)
    return [
      'fail',
      'not-stamped',
      `Target MailUser ${target} carries no ExchangeGUID.`,
      `Run the identity mapping for ${upn}, or stamp the GUID by hand.`,
    ]
  if (check === 'exchange-guid' && at % 67 === 9)
    return [
      'fail',
      'different',
      `Target MailUser ${target} carries another mailbox's ExchangeGUID.`,
      `Stamp the GUID of ${upn} on ${target}.`,
    ]
  if (check === 'premature-license' && at % 29 === 4)
    return [
      'fail',
      'plan-enabled',
      `Exchange plan EXCHANGE_S_ENTERPRISE is enabled on ${target}.`,
      `Move ${target} to the staging license group.`,
    ]
  if (check === 'mailbox-hold' && at % 71 === 2)
    return ['undecided', 'row-missing', `The holds of ${upn} were not in the answer of the source.`, 'Gather the holds again.']
  if (check === 'usage-location' && at % 13 === 1)
    return ['fail', 'not-set', `Target account ${target} has no usage location.`, `Set the usage location of ${target}.`]
  if (check === 'archive-guid' && at % 3 === 0) return ['not-applicable', 'no-archive', 'The source mailbox has no archive.', '']
  if (check === 'reach-back-teams' && at % 50 === 0)
    return ['manual', 'to-be-tried', 'A person has to try a chat, a meeting and a channel.', `Record the test for ${upn}.`]
  return undefined
}

const evidenceOf = (check: CheckRecord, key: string): Evidence[] =>
  check.needs.map(ref => ({ ref, key, at: '2026-11-23T02:14:22.310Z', digest: sha(`${ref} ${key}`) }))

function lineOf(check: CheckRecord, subject: string, key: string, finding: Finding | undefined): LedgerLine {
  if (!finding) return { check: check.id, scope: check.scope, subject, verdict: 'pass' }
  const [verdict, message, found, fix] = finding
  const facts = message === 'fact-failed' ? [{ ref: 'target.labels', key: '', at: '', digest: '' }] : evidenceOf(check, key)
  return {
    check: check.id,
    scope: check.scope,
    subject,
    verdict,
    severity: check.severity,
    message,
    data: {},
    found,
    fix,
    facts,
    waiver: null,
  } satisfies Verdict
}

function linesOf(check: CheckRecord, users: RunRecord['users'], tenants: SampleOptions['tenants']): LedgerLine[] {
  if (check.scope === 'user') {
    const lines = users.map((user, at) =>
      lineOf(check, user.key, sha(user.key).slice(7, 43), findingOf(check.id.replace(/~\d+$/, ''), at, user.key, user.targetUpn)),
    )
    return lines.sort((left, right) => (left.subject < right.subject ? -1 : 1))
  }
  if (check.scope === 'batch') return [...new Set(users.map(user => user.batch))].map(batch => lineOf(check, batch, batch, undefined))
  if (tenants === 'pass') return [lineOf(check, tenantsSubject, '', undefined)]
  if (check.id === 'move-relationship')
    return [
      lineOf(check, tenantsSubject, '', [
        'fail',
        'not-outbound',
        'The source relationship to Contoso Group allows no outbound moves.',
        'Set its move capability to RemoteOutbound.',
      ]),
    ]
  if (check.id === 'label-parity')
    return [
      lineOf(check, tenantsSubject, '', [
        'undecided',
        'fact-failed',
        'target.labels could not be gathered: throttled.',
        'Gather the labels again after the wait that the service asked for.',
      ]),
    ]
  return [lineOf(check, tenantsSubject, '', undefined)]
}

export interface SampleOptions {
  /** Whether checks of both tenants find something, which closes the gate for everybody. */
  readonly tenants?: 'findings' | 'pass'
  /** How many copies of user checks are added, to make a long run. */
  readonly extraChecks?: number
}

/** A consistent run of the prestage gate with failing, undecided and manual verdicts. */
export function sampleRunOf(size: number, { tenants = 'findings', extraChecks = 0 }: SampleOptions = {}): RunRecord {
  const users = usersOf(size)
  const perUser = sampleChecks.filter(check => check.scope === 'user')
  const extra = Array.from({ length: extraChecks }, (_, at) => perUser[at % perUser.length]).flatMap((check, at) =>
    check ? [{ ...check, id: `${check.id}~${at}` }] : [],
  )
  const checks = [...sampleChecks, ...extra].sort((left, right) => (left.id < right.id ? -1 : 1))
  const verdicts = checks.flatMap(check => linesOf(check, users, tenants))
  const batches = new Set(users.map(user => user.batch)).size
  return recordOf({ manifest: manifestOf(users, tenants === 'pass'), checks, verdicts, users }, check =>
    check.scope === 'user' ? users.length : check.scope === 'batch' ? batches : 1,
  )
}

/** The run that feeds the tests of every part: the gate is closed for everybody. */
export const sampleRun: RunRecord = sampleRunOf(200)

/** The same users with nothing against the tenants: some users are ready, others held back. */
export const sampleRunWithReadyUsers: RunRecord = sampleRunOf(200, { tenants: 'pass' })
