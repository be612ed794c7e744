import { resolve } from 'node:path'
import type { Command } from 'commander'
import { clearJudgement } from '../../run/ledger.ts'
import { readManifest } from '../../run/manifest.ts'
import { isIncomplete } from '../../facts/gather.ts'
import { exitCodeOf, judgeGate } from '../judge-gate.ts'
import { gateForMachines, sayGate } from '../gate-summary.ts'
import { outputOf } from '../global-options.ts'
import { endOnInterrupt } from '../interrupt.ts'
import { judgeLater } from './check.ts'

export function addJudge(program: Command): void {
  program
    .command('judge')
    .argument('<run-folder>', 'a folder that check or gather wrote')
    .description('verdicts again from the stored facts, without any network')
    .option('--advisory', 'exit 0 even when the gate stays closed')
    .addHelpText('after', '\nExample:\n  wavegate judge run')
    .action(async (folder: string, options: { readonly advisory?: true }, command: Command) => {
      const output = outputOf(command)
      const runFolder = resolve(folder)
      const manifest = await readManifest(runFolder)
      endOnInterrupt(output, judgeLater(folder, options))
      await clearJudgement(runFolder)
      const judged = await judgeGate(runFolder, manifest.gate, output)
      const exitCode = exitCodeOf({ incomplete: manifest.facts.filter(isIncomplete) }, judged, options.advisory === true)
      process.exitCode = exitCode
      sayGate(judged.record, judged.report, output)
      output.machine(gateForMachines(judged.record, runFolder, judged.report, output.stages, exitCode))
    })
}
