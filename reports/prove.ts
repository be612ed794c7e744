import { WavegateError } from '../domain/errors.ts'
import type { CheckTally, RunRecord } from '../domain/run-record.ts'
import { verdictNames, type VerdictName } from '../domain/verdict.ts'
import { count } from './format.ts'

/** Totals that were counted from the ledger's lines and agree with what the gate says. */
export interface ProvedTotals {
  readonly expected: number
  readonly missing: number
  readonly verdicts: Readonly<Record<VerdictName, number>>
  readonly perCheck: ReadonlyMap<string, CheckTally>
}

const none = (): Record<VerdictName, number> => ({ pass: 0, fail: 0, undecided: 0, 'not-applicable': 0, manual: 0 })
const sum = (totals: Readonly<Record<VerdictName, number>>): number => verdictNames.reduce((all, name) => all + totals[name], 0)
const shown = 10

/**
 * Proves that expected pairs = sum of all verdicts + missing pairs, for every check and for the whole gate, by counting the lines.
 * Throws `run-folder-invalid` with every contradiction; a page over such a run would state numbers that nobody counted.
 */
export function proveTotals(run: RunRecord): ProvedTotals {
  const wrong: string[] = []
  const checks = new Map(run.checks.map(check => [check.id, check]))
  const users = new Set(run.users.map(user => user.key))
  if (checks.size !== run.checks.length) wrong.push('two checks carry the same id')
  if (users.size !== run.users.length) wrong.push('two users carry the same key')
  if (run.manifest.cohort.users !== run.users.length)
    wrong.push(`the manifest counts ${count(run.manifest.cohort.users)} users and the run holds ${count(run.users.length)}`)

  const counted = countLines(run, checks, users, wrong)
  const perCheck = new Map(run.gate.perCheck.map(tally => [tally.check, tally]))
  if (perCheck.size !== run.gate.perCheck.length) wrong.push('two tallies name the same check')
  for (const id of counted.keys()) if (!perCheck.has(id)) wrong.push(`check '${id}' has verdicts and no tally`)

  const all = none()
  let expected = 0
  let missing = 0
  for (const tally of run.gate.perCheck) {
    if (!checks.has(tally.check)) wrong.push(`the tally of '${tally.check}' belongs to no check of the run`)
    const lines = counted.get(tally.check) ?? none()
    for (const name of verdictNames) {
      all[name] += lines[name]
      if (lines[name] !== tally.totals[name])
        wrong.push(`check '${tally.check}' tallies ${count(tally.totals[name])} ${name} and the ledger holds ${count(lines[name])}`)
    }
    if (tally.expected !== sum(lines) + tally.missing)
      wrong.push(
        `check '${tally.check}' expects ${count(tally.expected)} pairs, has ${count(sum(lines))} and misses ${count(tally.missing)}`,
      )
    if (tally.missing < 0) wrong.push(`check '${tally.check}' misses a negative number of pairs`)
    expected += tally.expected
    missing += tally.missing
  }
  for (const name of verdictNames)
    if (run.gate.totals[name] !== all[name])
      wrong.push(`the gate totals ${count(run.gate.totals[name])} ${name} and the ledger holds ${count(all[name])}`)
  if (run.gate.expected !== expected) wrong.push(`the gate expects ${count(run.gate.expected)} pairs and its checks ${count(expected)}`)
  if (run.gate.reported !== sum(all))
    wrong.push(`the gate reports ${count(run.gate.reported)} pairs and the ledger holds ${count(sum(all))}`)
  proveEligibility(run, users, missing, wrong)

  if (wrong.length > 0) {
    const more = wrong.length > shown ? `; and ${count(wrong.length - shown)} more` : ''
    throw new WavegateError(
      'run-folder-invalid',
      `Run '${run.manifest.id}' contradicts itself: ${wrong.slice(0, shown).join('; ')}${more}. ` +
        'Expected pairs must be the sum of all verdicts and of the missing pairs. Judge the run again from its facts.',
    )
  }
  return { expected, missing, verdicts: all, perCheck }
}

type Checks = ReadonlyMap<string, RunRecord['checks'][number]>

function countLines(run: RunRecord, checks: Checks, users: ReadonlySet<string>, wrong: string[]): Map<string, Record<VerdictName, number>> {
  const counted = new Map<string, Record<VerdictName, number>>()
  const seen = new Map<string, Set<string>>()
  for (const line of run.verdicts) {
    const check = checks.get(line.check)
    if (!check) wrong.push(`a verdict names the unknown check '${line.check}'`)
    else if (check.scope !== line.scope)
      wrong.push(`check '${line.check}' is of scope ${check.scope} and has a verdict of scope ${line.scope}`)
    if (line.scope === 'user' && !users.has(line.subject)) wrong.push(`'${line.subject}' has a verdict and is no user of the run`)
    const subjects = seen.get(line.check) ?? new Set<string>()
    seen.set(line.check, subjects)
    if (subjects.has(line.subject)) wrong.push(`check '${line.check}' has two verdicts for '${line.subject}'`)
    subjects.add(line.subject)
    const totals = counted.get(line.check) ?? none()
    counted.set(line.check, totals)
    if (Object.hasOwn(totals, line.verdict)) totals[line.verdict] += 1
    else wrong.push(`check '${line.check}' has the unknown verdict '${String(line.verdict)}'`)
  }
  return counted
}

function proveEligibility(run: RunRecord, users: ReadonlySet<string>, missing: number, wrong: string[]): void {
  const { gate } = run
  if (gate.gate !== run.manifest.gate) wrong.push(`the run is for the ${run.manifest.gate} gate and the decision for ${gate.gate}`)
  if (gate.decision === 'open' && missing > 0) wrong.push(`the gate is open although ${count(missing)} pairs have no verdict`)
  const placed = new Set<string>()
  for (const subject of [...gate.eligible, ...gate.heldBack.map(user => user.subject)]) {
    if (!users.has(subject)) wrong.push(`'${subject}' is ready or held back and is no user of the run`)
    if (placed.has(subject)) wrong.push(`'${subject}' is listed twice as ready or held back`)
    placed.add(subject)
  }
}
