import { gzipSync } from 'node:zlib'
import type { RunRecord } from '../domain/run-record.ts'
import type { Evidence, LedgerLine, Scope, VerdictName } from '../domain/verdict.ts'
import { type EmbeddedRule, embeddedRule } from './embed-rule.ts'
import { facts, type FactsView } from './view/facts.ts'
import { visible } from './visible.ts'

/** One byte per (subject, check). `x` is a required pair without a verdict, `.` a pair that nothing requires. */
const letters: Readonly<Record<VerdictName, string>> = { pass: 'p', fail: 'f', undecided: 'u', 'not-applicable': 'n', manual: 'm' }

/** The columns that the page's script reads; `assets/data.js` is the reader. */
export interface EmbeddedRun {
  readonly format: 1
  readonly checks: readonly {
    readonly id: string
    readonly title: string
    readonly severity: string
    readonly scope: Scope
    readonly needs: readonly string[]
    readonly rule: EmbeddedRule
  }[]
  /** The table of facts, as the page shows it. */
  readonly facts: FactsView['rows']
  /** Both tenants, then batches and waves, then users in the order of the identity map. */
  readonly subjects: {
    readonly count: number
    /** `t`, `b` or `u` each. */
    readonly kind: string
    /** `r` ready, `h` held back, `.` neither. */
    readonly state: string
    readonly key: readonly string[]
    readonly target: readonly string[]
    readonly name: readonly string[]
    readonly batch: readonly number[]
    readonly wave: readonly number[]
  }
  readonly because: readonly (readonly [number, readonly string[]])[]
  readonly batches: readonly string[]
  readonly waves: readonly string[]
  /** Row-major by subject: `codes[subject * checks.length + check]`. */
  readonly codes: string
  /** Lines of all letters other than `p`, `x` and `.`, in the order of `codes`. */
  readonly lines: {
    readonly message: readonly number[]
    readonly severity: readonly number[]
    /** Numbers of sentences. */
    readonly found: readonly number[]
    readonly fix: readonly number[]
    /** Rows of evidence, each as the distance from the one before it. */
    readonly facts: readonly (readonly number[])[]
  }
  readonly evidence: {
    readonly ref: readonly number[]
    readonly key: readonly string[]
    readonly at: readonly number[]
    readonly digest: readonly string[]
  }
  /** Texts that repeat: messages, severities, references, times. */
  readonly texts: readonly string[]
  /** What was found and what to do; `\u0001` stands for the subject's key and `\u0002` for its target UPN, so that most users share them. */
  readonly sentences: readonly string[]
}

interface Subject {
  readonly scope: Scope
  readonly key: string
  readonly target: string
  readonly name: string
  readonly batch: string
  readonly wave: string
}

/** Numbers each distinct text once. */
function numbered(shown: (text: string) => string): { readonly list: string[]; readonly of: (text: string) => number } {
  const list: string[] = []
  const numbers = new Map<string, number>()
  const of = (text: string): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, list.push(shown(text)) - 1)
    return list.length - 1
  }
  return { list, of }
}

function subjectsOf(run: RunRecord): Subject[] {
  const others: Subject[] = []
  const seen = new Set<string>()
  for (const line of run.verdicts) {
    if (line.scope === 'user' || seen.has(`${line.scope} ${line.subject}`)) continue
    seen.add(`${line.scope} ${line.subject}`)
    others.push({ scope: line.scope, key: line.subject, target: '', name: '', batch: '', wave: '' })
  }
  return [
    ...others.filter(subject => subject.scope === 'tenant-pair'),
    ...others.filter(subject => subject.scope === 'batch'),
    ...run.users.map(user => ({
      scope: 'user' as const,
      key: user.key,
      target: user.targetUpn,
      name: user.displayName,
      batch: user.batch,
      wave: user.wave,
    })),
  ]
}

/** `visible` leaves no control character in a text, so that the marks cannot be confused with data. */
function withMarks(text: string, subject: Subject | undefined): string {
  const key = visible(subject?.key ?? '')
  const target = visible(subject?.target ?? '')
  const marked = key === '' ? text : text.replaceAll(key, '\u0001')
  return target === '' ? marked : marked.replaceAll(target, '\u0002')
}

/** The run as columns, with hidden characters written out. */
export function embed(run: RunRecord): EmbeddedRun {
  const subjects = subjectsOf(run)
  const rows = new Map(subjects.map((subject, at) => [`${subject.scope} ${subject.key}`, at]))
  const columns = new Map(run.checks.map((check, at) => [check.id, at]))
  const missing = new Set(run.gate.perCheck.filter(tally => tally.missing > 0).map(tally => tally.check))
  const width = run.checks.length

  const codes: string[] = Array.from({ length: subjects.length * width }, () => '.')
  run.checks.forEach((check, column) => {
    if (missing.has(check.id)) subjects.forEach((subject, row) => subject.scope === check.scope && (codes[row * width + column] = 'x'))
  })
  const found: (readonly [number, LedgerLine & { verdict: VerdictName }])[] = []
  for (const line of run.verdicts) {
    const row = rows.get(`${line.scope} ${line.subject}`)
    const column = columns.get(line.check)
    if (row === undefined || column === undefined) continue
    codes[row * width + column] = letters[line.verdict]
    if (line.verdict !== 'pass') found.push([row * width + column, line])
  }
  found.sort((left, right) => left[0] - right[0])

  const texts = numbered(visible)
  const batches = numbered(visible)
  const waves = numbered(visible)
  const evidence = evidenceTable(texts.of)
  const lines: { message: number[]; severity: number[]; found: number[]; fix: number[]; facts: number[][] } = {
    message: [],
    severity: [],
    found: [],
    fix: [],
    facts: [],
  }
  const sentences = numbered(text => text)
  let row = 0
  for (const [code, line] of found) {
    if (!('facts' in line)) continue
    const subject = subjects[Math.floor(code / width)]
    const sentence = (text: string): number => sentences.of(withMarks(visible(text), subject))
    lines.message.push(texts.of(line.message))
    lines.severity.push(texts.of(line.severity))
    lines.found.push(sentence(line.found))
    lines.fix.push(sentence(line.fix))
    lines.facts.push(
      line.facts.map(fact => {
        const before = row
        row = evidence.of(fact)
        return row - before
      }),
    )
  }

  const ready = new Set(run.gate.eligible)
  const heldBack = new Map(run.gate.heldBack.map(user => [user.subject, user.because]))
  const state = (subject: Subject): string =>
    subject.scope !== 'user' ? '.' : heldBack.has(subject.key) ? 'h' : ready.has(subject.key) ? 'r' : '.'
  return {
    format: 1,
    checks: run.checks.map(check => ({
      id: visible(check.id),
      title: visible(check.title),
      severity: check.severity,
      scope: check.scope,
      needs: check.needs.map(visible),
      rule: embeddedRule(check),
    })),
    facts: facts(run).rows.map(fact => ({
      ...fact,
      ref: visible(fact.ref),
      read: visible(fact.read),
      digest: visible(fact.digest),
      error: visible(fact.error),
    })),
    subjects: {
      count: subjects.length,
      kind: subjects.map(subject => (subject.scope === 'tenant-pair' ? 't' : subject.scope === 'batch' ? 'b' : 'u')).join(''),
      state: subjects.map(state).join(''),
      key: subjects.map(subject => visible(subject.key)),
      target: subjects.map(subject => visible(subject.target)),
      name: subjects.map(subject => visible(subject.name)),
      batch: subjects.map(subject => batches.of(subject.batch)),
      wave: subjects.map(subject => waves.of(subject.wave)),
    },
    because: subjects.flatMap((subject, at) => {
      const reasons = subject.scope === 'user' ? heldBack.get(subject.key) : undefined
      return reasons ? [[at, reasons.map(visible)] as const] : []
    }),
    batches: batches.list,
    waves: waves.list,
    codes: codes.join(''),
    lines,
    evidence: evidence.columns,
    texts: texts.list,
    sentences: sentences.list,
  }
}

/** Evidence rows, each distinct one once: many checks rest on the same row. */
function evidenceTable(textNumber: (text: string) => number): {
  readonly columns: EmbeddedRun['evidence']
  readonly of: (row: Evidence) => number
} {
  const columns = { ref: [] as number[], key: [] as string[], at: [] as number[], digest: [] as string[] }
  const known = new Map<string, number>()
  const of = (row: Evidence): number => {
    const identity = JSON.stringify([row.ref, row.key, row.at, row.digest])
    const number = known.get(identity)
    if (number !== undefined) return number
    columns.ref.push(textNumber(row.ref))
    columns.key.push(visible(row.key))
    columns.at.push(textNumber(row.at))
    columns.digest.push(visible(row.digest))
    known.set(identity, known.size)
    return known.size - 1
  }
  return { columns, of }
}

/** Gzip without time, and with the operating system's byte set to *unknown*, so that every machine writes the same header; then base64. */
export function pack(run: EmbeddedRun): string {
  const bytes = gzipSync(JSON.stringify(run), { level: 6 })
  bytes[9] = 255
  return bytes.toString('base64')
}
