import { Argument, type Command } from 'commander'
import { type GateName, gateNames } from '../../domain/verdict.ts'
import { abortOnInterrupt, gatherGate, type GateRunRequest } from '../gate-run.ts'
import { exitCodeOf, judgeGate } from '../judge-gate.ts'
import { gateForMachines, sayGate } from '../gate-summary.ts'
import { outputOf } from '../global-options.ts'

export interface CheckOptions {
  readonly map: string
  readonly config: string
  readonly wave?: string
  readonly out?: string
  readonly only?: string
  readonly baseline?: string
  readonly probe?: boolean
  readonly advisory?: boolean
  readonly resume?: boolean
  readonly side?: 'source' | 'target'
}

/** Options that `check` and `gather` share. */
export const gateOptions = (command: Command): Command =>
  command
    .addArgument(new Argument('<gate>', 'which gate').choices(gateNames))
    .requiredOption('--map <file>', 'identity map (CSV)')
    .option('--config <file>', 'configuration', 'wavegate.config.yaml')
    .option('--wave <id>', 'only the users of this wave')
    .option('--out <folder>', 'run folder; a new one under .runs/ unless said')
    .option('--only <ids>', 'only these checks, by comma; such a run cannot open the gate')
    .option('--baseline <folder>', 'run folder from before cutover to compare with')
    .option('--probe', 'enable probes: harmless actions such as a calendar lookup')
    .option('--resume', 'go on with the interrupted run in --out, keeping what it gathered')

export const requestOf = (gate: GateName, options: CheckOptions, signal: AbortSignal): GateRunRequest => ({
  gate,
  config: options.config,
  map: options.map,
  wave: options.wave,
  out: options.out,
  only:
    options.only === undefined
      ? null
      : options.only
          .split(',')
          .map(id => id.trim())
          .filter(id => id !== ''),
  probes: options.probe === true,
  baseline: options.baseline,
  resume: options.resume === true,
  side: options.side,
  signal,
})

export const resumeCommand = (command: string, gate: GateName, options: CheckOptions): string =>
  `wavegate ${command} ${gate} --map ${options.map} --config ${options.config}${options.wave === undefined ? '' : ` --wave ${options.wave}`} --out ${options.out ?? '<run folder>'} --resume`

export function addCheck(program: Command): void {
  gateOptions(program.command('check').description('gather facts from both tenants, judge them, and decide the gate'))
    .option('--advisory', 'exit 0 even when the gate stays closed')
    .addHelpText('after', '\nExample:\n  wavegate check prestage --config c.yaml --map users.csv --wave wave-1 --out run')
    .action(async (gate: GateName, options: CheckOptions, command: Command) => {
      const output = outputOf(command)
      const signal = abortOnInterrupt(output, resumeCommand('check', gate, options))
      const { runFolder, run } = await gatherGate(requestOf(gate, options, signal), output)
      const judged = await judgeGate(runFolder, gate, output)
      const exitCode = exitCodeOf(run, judged, options.advisory === true)
      sayGate(judged.record, judged.report, output)
      output.machine(gateForMachines(judged.record, runFolder, judged.report, output.stages, exitCode))
      process.exitCode = exitCode
    })
}
