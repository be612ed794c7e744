import { resolve } from 'node:path'
import type { Command } from 'commander'
import { isIncomplete } from '../../facts/gather.ts'
import { exitCodeOfGate } from '../../gate/exit-code.ts'
import { proveDecision } from '../../run/decision.ts'
import { readManifest } from '../../run/manifest.ts'
import { checksOf, severityOf } from '../../run/required.ts'
import { sayDecision } from '../gate-summary.ts'
import { outputOf } from '../global-options.ts'
import { exitCodeOf } from '../judge-gate.ts'
import { readGate } from '../stored-gate.ts'

export function addGate(program: Command): void {
  const gate = program.command('gate').description('the decision of a judged run')
  gate
    .command('show')
    .argument('<run-folder>', 'a judged run folder')
    .description('show the stored decision, proved by the verdicts; the exit code is that of the run')
    .addHelpText('after', '\nExample:\n  wavegate gate show run')
    .action(async (folder: string, _options: object, command: Command) => {
      const output = outputOf(command)
      const runFolder = resolve(folder)
      const decision = await readGate(runFolder)
      const manifest = await readManifest(runFolder)
      await proveDecision(runFolder, decision)
      const blockers = new Set(
        checksOf(decision.gate)
          .filter(check => severityOf(check, manifest.settings.policy.severities) === 'blocker')
          .map(check => check.id),
      )
      process.exitCode = exitCodeOf(
        { incomplete: manifest.facts.filter(isIncomplete) },
        { exitCode: exitCodeOfGate(decision, blockers) },
        false,
      )
      sayDecision(decision, manifest, blockers, output)
      output.machine(decision)
    })
}
