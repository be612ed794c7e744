import type { ErrorCode } from '../domain/errors.ts'
import type { GateDecision } from '../domain/run-record.ts'

/** The command's exit codes are a public contract. */
export const exitCodes = {
  open: 0,
  failures: 10,
  undecided: 11,
  refused: 12,
  halted: 13,
  invalidInput: 20,
  signIn: 21,
  incomplete: 22,
  internal: 70,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** When several apply, the earlier one wins. */
const precedence: readonly ExitCode[] = [70, 21, 20, 22, 12, 13, 10, 11, 0]

export const worstOf = (codes: readonly ExitCode[]): ExitCode => precedence.find(code => codes.includes(code)) ?? exitCodes.open

/** 12 when the run cannot be relied on, 10 when a blocker failed, 11 when only undecided, manual or missing verdicts stand in the way. */
export function exitCodeOfGate(gate: GateDecision, blockers: ReadonlySet<string>): ExitCode {
  if (gate.decision === 'open') return exitCodes.open
  if (gate.refused === true) return exitCodes.refused
  return gate.perCheck.some(tally => blockers.has(tally.check) && tally.totals.fail > 0) ? exitCodes.failures : exitCodes.undecided
}

export function exitCodeOfError(code: ErrorCode): ExitCode {
  switch (code) {
    case 'configuration-invalid':
    case 'identity-map-invalid':
    case 'catalog-invalid':
    case 'run-folder-invalid':
    case 'usage':
      return exitCodes.invalidInput
    case 'sign-in-failed':
    case 'wrong-tenant':
      return exitCodes.signIn
    case 'permission-missing':
    case 'unreachable':
    case 'throttled':
    case 'timeout':
    case 'answer-malformed':
    case 'answer-truncated':
    case 'answer-ambiguous':
    case 'request-refused':
    case 'not-found':
    case 'delegated-token-missing':
    case 'identity-empty':
    case 'baseline-missing':
    case 'gathering-incomplete':
    case 'interrupted':
      return exitCodes.incomplete
    case 'internal':
      return exitCodes.internal
  }
}
