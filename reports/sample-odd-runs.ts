import type { RunRecord } from '../domain/run-record.ts'
import type { LedgerLine } from '../domain/verdict.ts'
import { recordOf } from './sample-gate.ts'
import { sampleRunOf, sampleRunWithReadyUsers } from './sample-run.ts'

/** As many checks and facts as a real prestage run has, and two causes each in more than half of the checks. */
export function wideRun(): RunRecord {
  const run = sampleRunOf(200)
  const quiet = run.checks.find(check => !run.verdicts.some(line => line.check === check.id && line.verdict !== 'pass'))
  const loud = run.checks.find(check => check.scope === 'user')
  const { facts } = run.manifest
  if (!quiet || !loud || !facts[0]) throw new Error('the sample has no check without findings, or none of users')
  const copies = Array.from({ length: 71 - run.checks.length }, (_, at) => ({ ...(at < 30 ? loud : quiet), id: `copy-${at}` }))
  const linesOf = (id: string): LedgerLine[] => run.verdicts.filter(line => line.check === id)
  const lines = copies.flatMap(({ id, severity }, at) =>
    at < 30
      ? linesOf(loud.id).map(({ scope, subject }, user): LedgerLine => {
          const pair = { check: id, scope, subject }
          if (user >= 5) return { ...pair, verdict: 'pass' }
          const message = user < 3 ? 'wrong' : 'other'
          return { ...pair, verdict: 'fail', severity, message, data: {}, found: 'It is wrong.', fix: 'Mend it.', facts: [], waiver: null }
        })
      : linesOf(quiet.id).map(line => ({ ...line, check: id })),
  )
  const wide = { ...run, checks: [...run.checks, ...copies], verdicts: [...run.verdicts, ...lines] }
  const many = Array.from({ length: 67 }, (_, at) => ({ ...(facts[at % facts.length] ?? facts[0]), ref: `source.fact${at}` }))
  return recordOf(
    { ...wide, manifest: { ...run.manifest, facts: many as RunRecord['manifest']['facts'] } },
    check => wide.verdicts.filter(line => line.check === check.id).length,
  )
}

/** One user fails a check of every severity and is undecided in a blocker; the names of the mild checks come first. */
export function mildRun(): RunRecord {
  const [first] = sampleRunWithReadyUsers.users
  const example = sampleRunWithReadyUsers.checks.find(check => check.scope === 'user')
  if (!first || !example) throw new Error('the sample has no user')
  const kinds = [
    ['a-advice', 'advice', 'fail'],
    ['b-warning', 'warning', 'fail'],
    ['c-blocker', 'blocker', 'undecided'],
    ['d-blocker', 'blocker', 'fail'],
  ] as const
  const verdicts = kinds.map(([check, severity, verdict]) => ({
    check,
    severity,
    verdict,
    scope: 'user' as const,
    subject: first.key,
    message: 'wrong',
    data: {},
    found: `${check} found something.`,
    fix: 'Mend it.',
    facts: [],
    waiver: null,
  }))
  const checks = kinds.map(([id, severity]) => ({ ...example, id, severity }))
  const { manifest } = sampleRunWithReadyUsers
  return recordOf({ manifest: { ...manifest, cohort: { ...manifest.cohort, users: 1 } }, checks, verdicts, users: [first] }, () => 1)
}
