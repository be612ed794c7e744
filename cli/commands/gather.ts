import { type Command, Option } from 'commander'
import type { GateName } from '../../domain/verdict.ts'
import { exitCodes } from '../../gate/exit-code.ts'
import { abortOnInterrupt, gatherGate } from '../gate-run.ts'
import { outputOf } from '../global-options.ts'
import { type CheckOptions, gateOptions, requestOf, resumeCommand } from './check.ts'

export function addGather(program: Command): void {
  gateOptions(program.command('gather').description('only read facts into a run folder, without judging them'))
    .addOption(new Option('--side <side>', 'only this side, for somebody who administers one tenant').choices(['source', 'target']))
    .addHelpText('after', '\nExample:\n  wavegate gather prestage --side source --map users.csv --out run')
    .action(async (gate: GateName, options: CheckOptions, command: Command) => {
      const output = outputOf(command)
      const signal = abortOnInterrupt(output, resumeCommand('gather', gate, options))
      const { runFolder, run } = await gatherGate(requestOf(gate, options, signal), output)
      output.result(`Gathered into ${runFolder}. Judge it with: wavegate judge ${runFolder}`)
      output.machine({ runFolder, facts: run.manifest.facts, requests: run.manifest.requests, stages: output.stages })
      process.exitCode = run.incomplete.length > 0 ? exitCodes.incomplete : exitCodes.open
    })
}
