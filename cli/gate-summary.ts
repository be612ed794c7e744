import type { RunRecord } from '../domain/run-record.ts'
import { count, forTerminal, type Output } from './output.ts'
import { sayCauses } from './say-causes.ts'

/** What a person reads after a gate run: the decision, how many users it concerns, and what stands in the way. */
export function sayGate(record: RunRecord, report: string, output: Output): void {
  const { gate, manifest } = record
  const open = gate.decision === 'open'
  output.result('')
  output.result(
    output.paint(
      'bold',
      `Gate ${gate.gate}${manifest.wave === null ? '' : ` of ${forTerminal(manifest.wave)}`}: ${output.paint(open ? 'green' : 'red', gate.decision.toUpperCase())}`,
    ),
  )
  output.result(
    `  ${count(gate.expected)} verdicts required, ${count(gate.reported)} reported: ${count(gate.totals.pass)} pass, ${count(gate.totals.fail)} fail, ${count(gate.totals.undecided)} undecided, ${count(gate.totals.manual)} manual, ${count(gate.totals['not-applicable'])} not applicable`,
  )
  if (record.users.length > 0)
    output.result(
      `  ${count(gate.eligible.length)} of ${count(record.users.length)} users are eligible, ${count(gate.heldBack.length)} are held back`,
    )
  if (!open) sayCauses(gate, output)
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
