import type { GateRecord, RunManifest, RunRecord } from '../domain/run-record.ts'
import { count, counted, forTerminal, type Output } from './output.ts'
import { sayCauses } from './say-causes.ts'

/** The decision as a person reads it: how many users it concerns, and what stands in the way. */
export function sayDecision(gate: GateRecord, { wave, cohort }: Pick<RunManifest, 'wave' | 'cohort'>, output: Output): void {
  const open = gate.decision === 'open'
  const of = wave === null ? '' : ` of ${forTerminal(wave)}`
  output.result('')
  output.result(output.paint('bold', `Gate ${gate.gate}${of}: ${output.paint(open ? 'green' : 'red', gate.decision.toUpperCase())}`))
  const { pass, fail, undecided, manual, 'not-applicable': inapplicable } = gate.totals
  output.result(
    `  ${counted(gate.expected, 'verdict')} required, ${count(gate.reported)} reported: ${count(pass)} pass, ${count(fail)} fail, ${count(undecided)} undecided, ${count(manual)} manual, ${count(inapplicable)} not applicable`,
  )
  const waiting = cohort.users - gate.eligible.length - gate.heldBack.length
  output.result(
    `  ${count(gate.eligible.length)} of ${counted(cohort.users, 'user')} may go, ${count(gate.heldBack.length)} held back${waiting > 0 ? `, ${count(waiting)} waiting for what concerns all` : ''}`,
  )
  if (!open) sayCauses(gate, output)
}

/** What a person reads after a gate run. */
export function sayGate(record: RunRecord, report: string, output: Output): void {
  sayDecision(record.gate, record.manifest, output)
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
