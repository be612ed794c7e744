import type { TestModule, TestRunEndReason } from 'vitest/node'
import { isIncomplete } from '../facts/gather.ts'
import { exitCodeOfGate, exitCodes, worstOf } from '../gate/exit-code.ts'
import { conclude } from '../run/conclude.ts'
import { LedgerReporter } from './ledger-reporter.ts'

/** Closes a run that was started as plain vitest: ledger, gate, report, exit code. Runs without a gate's suite are left alone. */
export default class GateReporter extends LedgerReporter {
  override async onTestRunEnd(
    modules: readonly TestModule[],
    unhandled: readonly { message: string }[],
    reason: TestRunEndReason,
  ): Promise<void> {
    await super.onTestRunEnd(modules, unhandled, reason)
    const suites = modules.filter(module => module.relativeModuleId.includes('.suite.'))
    const runFolders = new Set(suites.map(module => module.project.getProvidedContext().runFolder))
    for (const runFolder of runFolders) {
      const { lines, run } = await this.lines(runFolder)
      // A filter such as -t leaves lines out, and the gate misses them: that is right, and it says so.
      const { gate, record, report } = await conclude(run, lines, this.problems)
      const blockers = new Set(record.checks.filter(check => check.severity === 'blocker').map(check => check.id))
      const left =
        gate.reported < gate.expected ? `Tests that were left out have no verdict. Judge all of it: wavegate judge ${runFolder}\n` : ''
      process.stdout.write(
        `\nGate ${gate.gate}: ${gate.decision.toUpperCase()}, ${gate.reported} of ${gate.expected} verdicts reported\n${left}Report: ${report}\n`,
      )
      const incomplete = run.manifest.facts.some(isIncomplete) ? exitCodes.incomplete : exitCodes.open
      const exitCode = worstOf([exitCodeOfGate(gate, blockers), incomplete])
      if (exitCode !== exitCodes.open) process.exitCode = exitCode
    }
  }
}
