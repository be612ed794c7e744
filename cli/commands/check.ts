import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Argument, type Command } from 'commander'
import { WavegateError } from '../../domain/errors.ts'
import { type GateName, gateNames } from '../../domain/verdict.ts'
import { newRunFolder } from '../gate-request.ts'
import { type Gathered, gatherGate, type GateRunRequest } from '../gate-run.ts'
import { exitCodes } from '../../gate/exit-code.ts'
import { exitCodeOf, judgeGate } from '../judge-gate.ts'
import { gateForMachines, sayGate } from '../gate-summary.ts'
import { outputOf } from '../global-options.ts'
import { abortOnInterrupt, commandLine, endOnInterrupt } from '../interrupt.ts'
import type { Output } from '../output.ts'

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

export const requestOf = (gate: GateName, options: CheckOptions, out: string, signal: AbortSignal): GateRunRequest => ({
  gate,
  config: options.config,
  map: options.map,
  wave: options.wave,
  out,
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

/** The command that goes on where this one was stopped: with what it gathered, where there is any. */
export const resumeCommand = (command: 'check' | 'gather', gate: GateName, options: CheckOptions, out: string): string => {
  const { map, config, ...others } = options
  return commandLine([command, gate], { map, config, ...others, out, resume: existsSync(join(out, 'run.json')) })
}

/** Gathers for `check` and `gather`. Stopped by Ctrl-C it fails with the command that goes on: what was gathered is not judged. */
export async function gatherOrStop(
  name: 'check' | 'gather',
  gate: GateName,
  options: CheckOptions,
  { out, signal, output }: { readonly out: string; readonly signal: AbortSignal; readonly output: Output },
): Promise<Gathered> {
  const gathered = await gatherGate(requestOf(gate, options, out, signal), output).catch((error: unknown) => {
    if (!signal.aborted) throw error
    return undefined
  })
  if (gathered && !signal.aborted) return gathered
  const facts = gathered?.run.manifest.facts ?? []
  const kept = facts.filter(fact => fact.state === 'gathered').length
  throw new WavegateError(
    'interrupted',
    `Stopped by Ctrl-C: ${kept > 0 ? `${kept} of ${facts.length} facts are kept in ${out}` : 'nothing was gathered yet'}. Go on with:\n  ${resumeCommand(name, gate, options, out)}`,
  )
}

/** The run folder; a run can only be gone on with where it is. Errors: `usage`. */
export function outOf(gate: GateName, { out, resume }: Pick<CheckOptions, 'out' | 'resume'>): string {
  if (out === undefined && resume === true) throw new WavegateError('usage', '--resume goes on with a run: name its folder with --out.')
  return out ?? newRunFolder(gate)
}

/** What is said when judging is stopped. */
export const judgeLater = (runFolder: string, { advisory }: { readonly advisory?: boolean }): string =>
  `Stopped; the facts are kept. Judge them with:\n  ${commandLine(['judge', runFolder], { advisory })}`

export function addCheck(program: Command): void {
  gateOptions(program.command('check').description('gather facts from both tenants, judge them, and decide the gate'))
    .option('--advisory', 'exit 0 even when the gate stays closed')
    .addHelpText('after', '\nExample:\n  wavegate check prestage --config c.yaml --map users.csv --wave wave-1 --out run')
    .action(async (gate: GateName, options: CheckOptions, command: Command) => {
      const output = outputOf(command)
      const out = outOf(gate, options)
      const { signal, done } = abortOnInterrupt(output)
      const { runFolder, run } = await gatherOrStop('check', gate, options, { out, signal, output })
      done()
      endOnInterrupt(output, judgeLater(out, options))
      const judged = await judgeGate(runFolder, gate, output)
      const exitCode = exitCodeOf(run, judged, options.advisory === true)
      process.exitCode = exitCode
      sayGate(judged.record, judged.report, output)
      if (exitCode === exitCodes.incomplete)
        output.result(
          `Some facts could not be gathered. Once the cause is gone, go on with:\n  ${resumeCommand('check', gate, options, out)}`,
        )
      output.machine(gateForMachines(judged.record, runFolder, judged.report, output.stages, exitCode))
    })
}
