import { join } from 'node:path'
import { writeIdentityMap } from '../data/identity-map/write.ts'
import type { GateRecord, RunRecord } from '../domain/run-record.ts'
import type { LedgerLine } from '../domain/verdict.ts'
import { byText, sealed, writeWhole } from '../facts/snapshot.ts'
import { causesOf } from '../gate/causes.ts'
import { buildReport } from '../reports/build.ts'
import { resultsCsv } from '../reports/csv.ts'
import { resultsJson } from '../reports/json.ts'
import { recordOf } from './check-record.ts'
import { decisionOf } from './decision.ts'
import { readLedger, readProblems, writeLedger } from './ledger.ts'
import type { LoadedRun } from './load.ts'
import { checksOfRun, requiredOf, severityOf } from './required.ts'

export interface Conclusion {
  readonly gate: GateRecord
  readonly record: RunRecord
  readonly report: string
}

/**
 * Closes a judged run: stores the ledger, reads it back from the disk, lets the gate decide from what was read, and
 * writes the results and the report. `problems` are what the runner said beside verdicts; any of them closes the gate.
 */
export async function conclude(run: LoadedRun, lines: readonly LedgerLine[], problems: readonly string[]): Promise<Conclusion> {
  const { runFolder, manifest, context } = run
  await writeLedger(runFolder, lines, problems)
  const ledger = (await readLedger(runFolder)).toSorted((a, b) => byText(a.check, b.check) || byText(a.subject, b.subject))
  const required = requiredOf(manifest, context)
  const { users } = context.cohort
  const checks = checksOfRun(manifest).map(check => ({
    ...recordOf(check),
    severity: severityOf(check, manifest.settings.policy.severities),
  }))
  const decision = decisionOf(run, ledger, await readProblems(runFolder))
  const gate: GateRecord = { ...decision, causes: causesOf({ required, checks, lines: ledger, users }) }
  const record: RunRecord = {
    manifest,
    checks,
    gate,
    verdicts: ledger,
    users: users.map(user => ({
      key: user.key,
      batch: user.batch,
      wave: user.wave,
      targetUpn: user.target.upn,
      displayName: run.displayNames.get(user.key) ?? '',
    })),
  }
  await writeWhole(join(runFolder, 'results.csv'), resultsCsv(record))
  await writeWhole(join(runFolder, 'results.json'), resultsJson(record))
  const eligible = new Set(gate.eligible)
  await writeWhole(join(runFolder, 'ready.csv'), writeIdentityMap(context.cohort.users.filter(user => eligible.has(user.key))))
  const because = new Map(gate.heldBack.map(user => [user.subject, user.because.join(' ')]))
  await writeWhole(
    join(runFolder, 'held-back.csv'),
    writeIdentityMap(
      context.cohort.users.filter(user => because.has(user.key)),
      { notes: user => because.get(user.key) ?? '' },
    ),
  )
  const report = join(runFolder, 'report.html')
  await writeWhole(report, buildReport(record))
  // The last one: a decision without the results that explain it is none.
  await writeWhole(join(runFolder, 'gate.json'), sealed({ run: manifest.id, ...gate }))
  return { gate, record, report }
}
