import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { WavegateError } from '../../domain/errors.ts'
import { scenarioNames } from '../../fakes/scenarios/create-world.ts'
import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'
import { migrate } from '../../fakes/scenarios/migrate.ts'
import { type Endpoints, startTwin } from '../../fakes/start.ts'
import type { World, WorldPair } from '../../fakes/tenant/world.ts'
import { onInterrupt } from '../interrupt.ts'
import { createOutput } from '../output.ts'
import { type ClientFiles, usersOf, writeClientFiles, writeMap, writtenByTwin } from '../twin/client-files.ts'
import { injectFaults } from '../twin/faults.ts'
import { greeting } from '../twin/greeting.ts'
import { begunBefore, worldBegunAt } from '../twin/same-world.ts'
import { scenarioOf, usersOption, wholeNumber } from '../twin/world-options.ts'

interface TwinOptions {
  readonly users: number
  readonly seed: number
  readonly scenario: string
  readonly faults?: string
  readonly writeConfig?: string
  readonly writeMap?: string
}

export function addTwin(program: Command): void {
  program
    .command('twin')
    .description('serve two fake tenants until stopped')
    .option('--users <n>', 'users of the wave', usersOption, 200)
    .option('--seed <n>', 'the same seed gives the same world', wholeNumber, 7)
    .option('--scenario <name>', `${scenarioNames.join(', ')} or defect:<id>`, 'mixed')
    .option('--faults <file>', 'fault rules (JSON) that are in force from the start')
    .option('--write-config <file>', 'write a configuration that points at the twin')
    .option('--write-map <file>', 'write the identity map of its users')
    .addHelpText('after', '\nExample:\n  wavegate twin --users 2000 --seed 7 --scenario mixed --write-config c.yaml --write-map m.csv')
    .action(async (options: TwinOptions, command: Command) =>
      serve(options, command.optsWithGlobals<{ json?: boolean; quiet?: boolean; color: boolean }>()),
    )
}

async function serve(options: TwinOptions, global: { json?: boolean; quiet?: boolean; color: boolean }): Promise<void> {
  const output = createOutput({ json: global.json === true, quiet: global.quiet === true, color: global.color })
  const scenario = scenarioOf(options.scenario)
  const wanted = { users: options.users, seed: options.seed, scenario }
  const refresh = (): void => {
    files?.refresh().catch((error: unknown) => output.say(`Viva Engage tokens and exports could not be renewed: ${String(error)}`))
  }
  const migrateAndExport = (world: World, pairs: WorldPair[]): void => {
    migrate(world as ScenarioWorld, pairs)
    refresh()
  }
  const before = await ownFile(options.writeConfig)
  const again = before === undefined ? undefined : begunBefore(before, wanted, Date.now())
  const stopping = new Promise<void>(stop => void onInterrupt(stop))
  let files: ClientFiles | undefined
  const twin = await startTwin({
    world: worldBegunAt(again ?? Date.now(), wanted),
    rebuild: () => worldBegunAt(Date.now(), wanted),
    migrate: migrateAndExport,
  })
  const temporary = options.writeConfig === undefined ? await mkdtemp(join(tmpdir(), 'wavegate-twin-')) : undefined
  const refreshing = setInterval(refresh, 45 * 60_000)
  try {
    const world = twin.world as ScenarioWorld
    files = await writeClientFiles(twin, world, options.writeConfig ?? join(temporary ?? '.', 'wavegate.config.yaml'))
    const map = await writeMap(options.writeMap ?? `${files.config}.users.csv`, usersOf(world))
    if (options.faults !== undefined) await injectFaults(twin, options.faults)

    output.machine({
      control: twin.control,
      ca: files.ca,
      source: shownEndpoints(twin.source),
      target: shownEndpoints(twin.target),
      ...(twin.other && { other: shownEndpoints(twin.other) }),
      config: files.config,
      map,
    })
    if (again !== undefined)
      output.say(
        `This is the world that began at ${new Date(again).toISOString()}, as it was then. Delete ${options.writeConfig} for a new one.`,
      )
    for (const line of greeting({ twin, files, map, options })) output.result(line)
    await stopping
  } finally {
    clearInterval(refreshing)
    await twin.stop()
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true })
  }
  output.say('The twin has stopped.')
}

/** The configuration that a twin wrote there before, if any. A twin may write its own one again, and replaces no other. */
async function ownFile(file: string | undefined): Promise<string | undefined> {
  const before = file === undefined ? undefined : await readFile(file, 'utf8').catch(() => undefined)
  if (before !== undefined && !before.startsWith(writtenByTwin))
    throw new WavegateError(
      'usage',
      `'${file}' is a configuration that no twin wrote; it is not replaced. Name another file with --write-config.`,
    )
  return before
}

function shownEndpoints({ clients, ...endpoints }: Endpoints): object {
  return { ...endpoints, clientId: clients.read.clientId, clientSecret: clients.read.clientSecret }
}
