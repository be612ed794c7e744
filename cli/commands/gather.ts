import { type Command, Option } from 'commander'
import type { GateName } from '../../domain/verdict.ts'
import { exitCodes } from '../../gate/exit-code.ts'
import { outputOf } from '../global-options.ts'
import { abortOnInterrupt, commandLine } from '../interrupt.ts'
import { type CheckOptions, gateOptions, gatherOrStop, outOf, resumeCommand } from './check.ts'

export function addGather(program: Command): void {
  gateOptions(program.command('gather').description('only read facts into a run folder, without judging them'))
    .addOption(new Option('--side <side>', 'only this side, for somebody who administers one tenant').choices(['source', 'target']))
    .addHelpText('after', '\nExample:\n  wavegate gather prestage --side source --map users.csv --out run')
    .action(async (gate: GateName, options: CheckOptions, command: Command) => {
      const output = outputOf(command)
      const out = outOf(gate, options)
      const { signal } = abortOnInterrupt(output)
      const { runFolder, run } = await gatherOrStop('gather', gate, options, { out, signal, output })
      const absent = options.side === undefined ? undefined : options.side === 'source' ? 'target' : 'source'
      const wanted = run.incomplete.filter(record => !record.ref.startsWith(`${absent}.`))
      const complete = run.incomplete.length === 0
      process.exitCode = wanted.length > 0 ? exitCodes.incomplete : exitCodes.open
      output.result(
        wanted.length > 0
          ? `Some facts could not be gathered. Once the cause is gone, go on with:\n  ${resumeCommand('gather', gate, options, out)}`
          : absent === undefined || complete
            ? `Gathered into ${runFolder}. Judge it with:\n  ${commandLine(['judge', runFolder], {})}`
            : `Gathered the ${options.side} into ${runFolder}. Whoever administers the ${absent} goes on with this folder:\n  ${commandLine(['gather', gate], { side: absent, map: options.map, config: options.config, wave: options.wave, only: options.only, out: options.out ?? runFolder, resume: true })}`,
      )
      output.machine({ runFolder, complete, facts: run.manifest.facts, requests: run.manifest.requests, stages: output.stages })
    })
}
