import type { GateRecord, RunManifest, RunRecord } from '../domain/run-record.ts'
import { count, counted, forTerminal, type Output } from './output.ts'
import { sayCauses } from './say-causes.ts'

/** The decision as a person reads it: how many users it concerns, and what stands in the way. */
export function sayDecision(
  gate: GateRecord,
  { wave, cohort }: Pick<RunManifest, 'wave' | 'cohort'>,
  blockers: ReadonlySet<string>,
  output: Output,
): void {
  const open = gate.decision === 'open'
  const of = wave === null ? '' : ` of ${forTerminal(wave)}`
  output.result('')
  output.result(output.paint('bold', `Gate ${gate.gate}${of}: ${output.paint(open ? 'green' : 'red', gate.decision.toUpperCase())}`))
  const { pass, fail, undecided, manual, 'not-applicable': inapplicable } = gate.totals
  output.result(
    `  ${counted(gate.expected, 'verdict')} required, ${count(gate.reported)} reported: ${count(pass)} pass, ${count(fail)} fail, ${count(undecided)} undecided, ${count(manual)} manual, ${count(inapplicable)} not applicable`,
  )
  const grave = gate.perCheck.filter(tally => blockers.has(tally.check)).reduce((sum, tally) => sum + tally.totals.fail, 0)
  if (fail > grave)
    output.result(
      `  ${count(grave)} of ${counted(fail, 'fail')} ${grave === 1 ? 'is' : 'are'} of blockers; those of warnings and advice hold nobody back`,
    )
  const waiting = cohort.users - gate.eligible.length - gate.heldBack.length
  output.result(
    `  ${count(gate.eligible.length)} of ${counted(cohort.users, 'user')} may go, ${count(gate.heldBack.length)} held back${waiting > 0 ? `, ${count(waiting)} waiting for what concerns all` : ''}`,
  )
  if (!open) sayCauses(gate, output)
}

/** What a person reads after a gate run. */
export function sayGate(record: RunRecord, report: string, output: Output): void {
  const blockers = new Set(record.checks.filter(check => check.severity === 'blocker').map(check => check.id))
  sayDecision(record.gate, record.manifest, blockers, output)
  output.result('')
  output.result(`Report: ${report}`)
}

/** The same for machines. */
export const gateForMachines = (
  record: RunRecord,
  runFolder: string,
  report: string,
  stages: Output['stages'],
  exitCode: number,
): object => ({
  gate: record.gate.gate,
  decision: record.gate.decision,
  exitCode,
  wave: record.manifest.wave,
  users: record.users.length,
  eligible: record.gate.eligible.length,
  heldBack: record.gate.heldBack.length,
  expected: record.gate.expected,
  reported: record.gate.reported,
  totals: record.gate.totals,
  reasons: record.gate.reasons,
  causes: record.gate.causes,
  requests: record.manifest.requests,
  runFolder,
  report,
  stages,
  peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
})
