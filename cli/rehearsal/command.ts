import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { WavegateError } from '../../domain/errors.ts'
import type { GateName } from '../../domain/verdict.ts'
import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'
import { createWorld, scenarioNames } from '../../fakes/scenarios/create-world.ts'
import { migrate } from '../../fakes/scenarios/migrate.ts'
import { submit } from '../../fakes/scenarios/submit.ts'
import { startTwin, type Twin } from '../../fakes/start.ts'
import { type ExitCode, exitCodes, worstOf } from '../../gate/exit-code.ts'
import { newRunFolder } from '../gate-request.ts'
import { gatherGate } from '../gate-run.ts'
import { exitCodeOf, judgeGate, type Judged } from '../judge-gate.ts'
import { sayGate } from '../gate-summary.ts'
import { outputOf } from '../global-options.ts'
import { endOnInterrupt } from '../interrupt.ts'
import { count, type Output } from '../output.ts'
import { usersOf, writeClientFiles, writeMap } from '../twin/client-files.ts'
import { injectFaults } from '../twin/faults.ts'
import { scenarioOf, usersOption, wholeNumber } from '../twin/world-options.ts'

interface RehearseOptions {
  readonly users: number
  readonly seed: number
  readonly scenario: string
  readonly tooling: 'orchestrator' | 'standalone'
  readonly faults?: string
  readonly out?: string
}

export function addRehearse(program: Command): void {
  program
    .command('rehearse')
    .description('one whole migration on two fake tenants, from the setup check to the close gate')
    .option('--users <n>', 'users of the wave', usersOption, 200)
    .option('--seed <n>', 'the same seed gives the same world', wholeNumber, 7)
    .option('--scenario <name>', `${scenarioNames.join(', ')} or defect:<id>`, 'mixed')
    .addOption(new Option('--tooling <tooling>', 'what moves the data').choices(['orchestrator', 'standalone']).default('orchestrator'))
    .option('--faults <file>', 'fault rules (JSON) that the twin keeps in force')
    .option('--out <folder>', 'where the runs are written; a new folder under .runs/ unless said')
    .addHelpText('after', '\nExample:\n  wavegate rehearse --users 500 --seed 3 --scenario hybrid')
    .action(async (options: RehearseOptions, command: Command) => {
      const output = outputOf(command)
      process.exitCode = await rehearse(options, output)
    })
}

interface GateRun {
  readonly gate: GateName
  readonly runFolder: string
  readonly judged: Judged
  readonly exitCode: ExitCode
}

async function rehearse(options: RehearseOptions, output: Output): Promise<ExitCode> {
  const scenario = scenarioOf(options.scenario)
  const out = resolve(options.out ?? newRunFolder('rehearsal'))
  await mkdir(out, { recursive: true })
  endOnInterrupt(output, `Stopped; what was written stays in ${out}. A rehearsal is not gone on with: start another one.`)
  output.say(
    `${output.paintSaid('bold', 'A migration is rehearsed')} on two fake tenants of this machine: ${count(options.users)} users, seed ${options.seed}, scenario ${options.scenario}`,
  )
  const world = createWorld({ users: options.users, seed: options.seed, scenario, tooling: options.tooling, delays: { messageTraces: 0 } })
  const twin = await output.stage(
    'starting the twin',
    async () => startTwin({ world }),
    () => `source ${world.tenant('source').initialDomain}, target ${world.tenant('target').initialDomain}`,
  )
  try {
    if (options.faults !== undefined) await injectFaults(twin, options.faults)
    const runs = await gatesOf({ twin, world, out }, output)
    const exitCode = worstOf(runs.map(run => run.exitCode))
    conclude(runs, exitCode, output)
    return exitCode
  } finally {
    await twin.stop()
  }
}

interface Rehearsal {
  readonly twin: Twin
  readonly world: ScenarioWorld
  readonly out: string
}

/** Setup, prestage, the same again for the users that may go, submission, cutover, the migration, close. */
async function gatesOf({ twin, world, out }: Rehearsal, output: Output): Promise<GateRun[]> {
  const users = usersOf(world)
  let files = await writeClientFiles(twin, world, join(out, 'wavegate.config.yaml'))
  const map = await writeMap(join(out, 'users.csv'), users)
  const run = async (gate: GateName, name: string, mapFile: string, baseline?: string): Promise<GateRun> => {
    output.say(`\n${output.paintSaid('bold', `Gate ${gate}`)}${name === gate ? '' : ' for the users that may go'}`)
    const runFolder = join(out, name)
    const gathered = await gatherGate(
      {
        gate,
        config: files.config,
        map: mapFile,
        wave: undefined,
        out: runFolder,
        only: null,
        probes: true,
        // A message is in the traces of this twin as soon as it is sent.
        pause: async () => undefined,
        baseline,
        resume: false,
        side: undefined,
        signal: new AbortController().signal,
      },
      output,
    )
    const judged = await judgeGate(runFolder, gate, output)
    sayGate(judged.record, judged.report, output)
    return { gate, runFolder, judged, exitCode: exitCodeOf(gathered.run, judged, false) }
  }

  const runs = [await run('setup', 'setup', map), await run('prestage', 'prestage', map)]
  let ready = runs.at(-1)
  if (ready && ready.judged.gate.decision === 'closed' && ready.judged.gate.eligible.length > 0) {
    ready = await run('prestage', 'prestage-ready', join(ready.runFolder, 'ready.csv'))
    runs.push(ready)
  }
  if (!ready || ready.judged.gate.decision !== 'open' || runs[0]?.judged.gate.decision !== 'open') {
    output.say('\nNobody may be migrated: the rehearsal ends here.')
    return runs
  }
  const mapOfReady = ready.runFolder.endsWith('prestage-ready') ? join(out, 'prestage', 'ready.csv') : map
  const eligible = new Set(ready.judged.gate.eligible)
  const pairs = world.pairs.filter(pair => eligible.has(pair.sourceUpn.toLowerCase()))
  if (pairs.length !== eligible.size) throw new WavegateError('internal', 'The gate let users through whom the twin does not know.')
  await output.stage(
    'submitting',
    async () => {
      submit(world, pairs)
      files = await writeClientFiles(twin, world, join(out, 'wavegate.config.yaml'))
    },
    () => `${count(eligible.size)} users; their migration window is moved to tonight`,
  )
  const cutover = await run('cutover', 'cutover', mapOfReady)
  runs.push(cutover)
  if (cutover.judged.gate.decision !== 'open') {
    output.say('\nThe cutover gate stays closed: the rehearsal ends here.')
    return runs
  }
  await output.stage(
    'migrating',
    async () => {
      migrate(world, pairs, { defects: world.scenario === 'mixed' })
    },
    () => `${count(eligible.size)} users, by the twin's own switch`,
  )
  await files.refresh()
  runs.push(await run('close', 'close', mapOfReady, cutover.runFolder))
  return runs
}

function conclude(runs: readonly GateRun[], exitCode: ExitCode, output: Output): void {
  output.result('')
  output.result(output.paint('bold', 'The rehearsal in short'))
  for (const { gate, judged } of runs) {
    const { record } = judged
    output.result(
      `  ${gate.padEnd(9)} ${judged.gate.decision.padEnd(7)} ${count(record.users.length).padStart(6)} users, ${count(judged.gate.eligible.length).padStart(6)} may go, ${count(judged.gate.heldBack.length).padStart(6)} held back   ${judged.report}`,
    )
  }
  const total = output.stages.reduce((sum, stage) => sum + stage.milliseconds, 0)
  output.result(
    `  ${(total / 1000).toFixed(1)} s in all; exit code ${exitCode}${exitCode === exitCodes.failures ? ': the seeded defects were found, as they should be' : ''}`,
  )
  output.machine({
    exitCode,
    stages: output.stages,
    gates: runs.map(({ gate, runFolder, judged }) => ({
      gate,
      decision: judged.gate.decision,
      users: judged.record.users.length,
      totals: judged.gate.totals,
      runFolder,
      report: judged.report,
    })),
  })
}
