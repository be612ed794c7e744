import { isDeepStrictEqual } from 'node:util'
import { WavegateError } from '../domain/errors.ts'
import type { GateDecision } from '../domain/run-record.ts'
import type { LedgerLine } from '../domain/verdict.ts'
import { decide } from '../gate/decide.ts'
import { clockRefusals } from './clocks.ts'
import { readLedger, readProblems } from './ledger.ts'
import { type LoadedRun, loadRun } from './load.ts'
import { checksOf, requiredOf } from './required.ts'

/** What the gate decides of a run from its ledger, and from what the runner said beside verdicts. */
export function decisionOf(run: LoadedRun, lines: readonly LedgerLine[], problems: readonly string[]): GateDecision {
  const { manifest, context } = run
  return decide({
    gate: manifest.gate,
    required: requiredOf(manifest, context),
    lines,
    users: context.cohort.users,
    refusals: clockRefusals(manifest),
    obstacles: [...obstaclesOf(run), ...problems.map(problem => `The runner reported: ${problem}`)],
  })
}

function obstaclesOf(run: LoadedRun): string[] {
  const { onlyChecks, gate } = run.manifest
  return onlyChecks === null
    ? []
    : [`The run looked at ${onlyChecks.length} of the ${checksOf(gate).length} checks that guard this gate (--only).`]
}

/**
 * Decides once more from the stored ledger and compares: a stored decision is worth no more than the verdicts beside it.
 * Errors: `run-folder-invalid`.
 */
export async function proveDecision(
  runFolder: string,
  stored: Pick<GateDecision, 'decision' | 'refused' | 'reasons' | 'eligible'>,
): Promise<void> {
  const again = decisionOf(await loadRun(runFolder, []), await readLedger(runFolder), await readProblems(runFolder))
  const told = ({ decision, refused, reasons, eligible }: typeof stored): unknown => [decision, refused === true, reasons, eligible]
  if (!isDeepStrictEqual(told(again), told(stored)))
    throw new WavegateError(
      'run-folder-invalid',
      `The gate.json of '${runFolder}' says ${stored.decision}, but not what its verdicts say (${again.decision}). Judge it with: wavegate judge ${runFolder}`,
    )
}
