import { createHash } from 'node:crypto'
import type { UserPair } from '../domain/account.ts'
import { unmetCondition } from '../domain/conditions.ts'
import { causeChain } from '../domain/errors.ts'
import type { Batch, Wave } from '../domain/planning.ts'
import { type Evidence, type LedgerLine, tenantsSubject, type Verdict, type VerdictName } from '../domain/verdict.ts'
import type { AnyCheck, JudgeContext, Judgement } from './define.ts'
import { type AgeLimits, FactUnread, FactUnusable, type LoadedFact, type Reads, viewOf } from './views.ts'

/** What the engine judges from: stored facts, and how old each may be. */
export interface JudgedFacts {
  fact(ref: string): LoadedFact
  limits(ref: string): AgeLimits
}

export type Subject = 'tenants' | Batch | Wave | UserPair

/** Every subject that a check owes a verdict, in the order of the identity map. */
export function subjectsOf(check: AnyCheck, context: JudgeContext): readonly Subject[] {
  if (check.scope === 'tenant-pair') return ['tenants']
  if (check.scope === 'user') return context.cohort.users
  return check.subjects === 'wave' ? context.cohort.waves : context.cohort.waves.flatMap(wave => wave.batches)
}

export const subjectName = (subject: Subject): string =>
  subject === 'tenants' ? tenantsSubject : 'key' in subject ? subject.key : subject.id

/** Why a check that needs a probe is not judged in a run without them. */
export const probesOff = 'probes were not enabled (--probe)'

/** Judges one check for any number of subjects; views of the facts are made once. */
export function judgeAll(check: AnyCheck, subjects: readonly Subject[], facts: JudgedFacts, context: JudgeContext): LedgerLine[] {
  const reads: Reads = { evidence: new Map() }
  const unmet = unmetCondition(check.when ?? [], context.settings) ?? (check.probe === true && !context.probes ? probesOff : undefined)
  if (unmet !== undefined) return subjects.map(subject => lineOf(check, subject, { verdict: 'not-applicable', reason: unmet }, []))

  for (const ref of check.needs) {
    const fact = facts.fact(ref)
    if (fact.state === 'failed' && check.copesWithout?.[ref]?.some(code => code === fact.code) !== true) {
      const evidence: Evidence = { ref, key: '', at: fact.at, digest: '' }
      return subjects.map(subject => undecidedLine(check, subject, fact.code, unreadSentence(ref, fact.sentence), [evidence]))
    }
  }
  const views = Object.fromEntries(check.needs.map(ref => [ref, viewOf(ref, facts.fact(ref), facts.limits(ref), reads, digestOfLine)]))
  return subjects.map(subject => {
    reads.evidence.clear()
    return judgeOne(check, subject, views, reads, context)
  })
}

function judgeOne(check: AnyCheck, subject: Subject, views: object, reads: Reads, context: JudgeContext): LedgerLine {
  const handed = subject === 'tenants' ? context.tenants : subject
  try {
    const judgement = (check.judge as (...args: unknown[]) => Judgement)(handed, views, verdicts, context)
    return lineOf(check, subject, judgement, [...reads.evidence.values()])
  } catch (error) {
    if (error instanceof FactUnread)
      return undecidedLine(check, subject, error.code, unreadSentence(error.ref, error.message), [
        { ref: error.ref, key: '', at: error.at, digest: '' },
      ])
    if (error instanceof FactUnusable) {
      const evidence = [...reads.evidence.values()]
      if (!evidence.some(read => read.ref === error.ref && read.key === error.key))
        evidence.push({ ref: error.ref, key: error.key, at: '', digest: '' })
      return undecidedLine(check, subject, error.reason, error.message, evidence)
    }
    const reason = causeChain(error)[0] ?? 'unknown'
    return undecidedLine(check, subject, 'check-threw', `The check ${check.id} failed to judge: ${reason}`, [...reads.evidence.values()])
  }
}

const unreadSentence = (ref: string, sentence: string): string => `The fact ${ref} could not be read: ${sentence}`

const verdicts = {
  pass: (): Judgement => ({ verdict: 'pass' }),
  fail: (message: string, data: Readonly<Record<string, string | number>>): Judgement => ({ verdict: 'fail', message, data }),
  undecided: (reason: string): Judgement => ({ verdict: 'undecided', reason }),
  notApplicable: (reason: string): Judgement => ({ verdict: 'not-applicable', reason }),
  manual: (reason: string): Judgement => ({ verdict: 'manual', reason }),
}

function lineOf(check: AnyCheck, subject: Subject, judgement: Judgement, evidence: readonly Evidence[]): LedgerLine {
  const name = subjectName(subject)
  switch (judgement.verdict) {
    case 'pass':
      return { check: check.id, scope: check.scope, subject: name, verdict: 'pass' }
    case 'fail': {
      const message = check.messages[judgement.message]
      if (!message)
        return undecidedLine(
          check,
          subject,
          'check-threw',
          `The check ${check.id} used the unknown message '${judgement.message}'.`,
          evidence,
        )
      return line(
        check,
        name,
        'fail',
        judgement.message,
        judgement.data,
        fill(message.found, judgement.data),
        fill(message.fix, judgement.data),
        evidence,
      )
    }
    case 'undecided':
      return undecidedLine(check, subject, 'undecided', judgement.reason, evidence)
    case 'not-applicable':
      return line(check, name, 'not-applicable', 'not-applicable', {}, sentence(judgement.reason), '', evidence)
    case 'manual':
      return line(
        check,
        name,
        'manual',
        'manual',
        {},
        sentence(judgement.reason),
        `Fill and sign the record: see the page of ${check.id}.`,
        evidence,
      )
  }
}

function undecidedLine(check: AnyCheck, subject: Subject, code: string, reason: string, evidence: readonly Evidence[]): Verdict {
  return line(
    check,
    subjectName(subject),
    'undecided',
    code,
    {},
    sentence(reason),
    'Mend what failed or provide what is missing (the page of the check says what it needs), then gather and judge again; undecided never opens a gate.',
    evidence,
  )
}

function line(
  check: AnyCheck,
  subject: string,
  verdict: VerdictName,
  message: string,
  data: Readonly<Record<string, string | number>>,
  found: string,
  fix: string,
  evidence: readonly Evidence[],
): Verdict {
  const facts = evidence.map(({ ref, key, at, digest }) => ({ ref, key, at, digest }))
  return { check: check.id, scope: check.scope, subject, verdict, severity: check.severity, message, data, found, fix, facts, waiver: null }
}

const fill = (text: string, data: Readonly<Record<string, string | number>>): string =>
  printable(
    text.replaceAll(/\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
      if (!Object.hasOwn(data, name)) return whole
      return (data[name] === 1 ? one : many) ?? String(data[name])
    }),
  )

const sentence = (reason: string): string => {
  const text = printable(reason)
  const upper = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(upper) ? upper : `${upper}.`
}

/** Directory data may hold line breaks, bidirectional overrides and terminal escapes; a sentence holds none. */
const printable = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')

const digestOfLine = (text: string): string => `sha256-${createHash('sha256').update(text).digest('hex')}`
