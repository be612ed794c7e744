import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { WavegateError } from '../../domain/errors.ts'
import { createWorld, type ScenarioName, scenarioNames } from '../../fakes/scenarios/create-world.ts'
import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'
import { migrate } from '../../fakes/scenarios/migrate.ts'
import { startTwin, type Twin } from '../../fakes/start.ts'
import type { World, WorldPair } from '../../fakes/tenant/world.ts'
import { createOutput } from '../output.ts'
import { type ClientFiles, usersOf, writeClientFiles, writeMap } from '../twin/client-files.ts'

interface TwinOptions {
  readonly users: number
  readonly seed: number
  readonly scenario: string
  readonly writeConfig?: string
  readonly writeMap?: string
}

/** A whole number from 1, as an option's value. */
export function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('A whole number from 1 was expected.')
  return value
}

/** The named scenario; `defect:<id>` is one too. */
export function scenarioOf(text: string): ScenarioName {
  if (text.startsWith('defect:') || (scenarioNames as readonly string[]).includes(text)) return text as ScenarioName
  throw new WavegateError(
    'usage',
    `There is no scenario '${text}'. Known are ${scenarioNames.join(', ')} and defect:<id>; see docs/defects.md.`,
  )
}

export function addTwin(program: Command): void {
  program
    .command('twin')
    .description('serve two fake tenants until stopped')
    .option('--users <n>', 'users of the wave', wholeNumber, 200)
    .option('--seed <n>', 'the same seed gives the same world', wholeNumber, 7)
    .option('--scenario <name>', `${scenarioNames.join(', ')} or defect:<id>`, 'mixed')
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
  const build = (): ScenarioWorld => createWorld({ users: options.users, seed: options.seed, scenario })
  const refresh = (): void => {
    files?.refresh().catch((error: unknown) => output.say(`Viva Engage tokens and exports could not be renewed: ${String(error)}`))
  }
  const migrateAndExport = (world: World, pairs: WorldPair[]): void => {
    migrate(world as ScenarioWorld, pairs)
    refresh()
  }
  let files: ClientFiles | undefined
  const twin = await startTwin({ world: build(), rebuild: build, migrate: migrateAndExport })
  const temporary = options.writeConfig === undefined ? await mkdtemp(join(tmpdir(), 'wavegate-twin-')) : undefined
  files = await writeClientFiles(twin, twin.world as ScenarioWorld, options.writeConfig ?? join(temporary ?? '.', 'wavegate.config.yaml'))
  const map = await writeMap(options.writeMap ?? join(temporary ?? '.', 'users.csv'), usersOf(twin.world as ScenarioWorld))
  const refreshing = setInterval(refresh, 45 * 60_000)

  output.machine({
    control: twin.control,
    ca: files.ca,
    source: shownEndpoints(twin, 'source'),
    target: shownEndpoints(twin, 'target'),
    config: files.config,
    map,
  })
  for (const line of greeting(twin, files.config, map, files.ca, options.users)) output.result(line)

  await new Promise<void>(stop => {
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
  clearInterval(refreshing)
  await twin.stop()
  if (temporary !== undefined) await rm(temporary, { recursive: true, force: true })
  output.say('The twin has stopped.')
}

function shownEndpoints(twin: Twin, side: 'source' | 'target'): object {
  const { clients, ...endpoints } = twin[side]
  return { ...endpoints, clientId: clients.read.clientId, clientSecret: clients.read.clientSecret }
}

function greeting(twin: Twin, config: string, map: string, ca: string, users: number): string[] {
  const { source, target } = twin
  const token = `$(curl -s --cacert ${ca} ${source.authority}/${source.tenantId}/oauth2/v2.0/token -d grant_type=client_credentials -d client_id=${source.clients.read.clientId} --data-urlencode client_secret@${config}.secrets/source-read.secret --data-urlencode scope=${source.graph}/.default | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`
  return [
    `The twin is ready: ${users} users in two tenants. Stop it with Ctrl-C.`,
    '',
    `  source    ${source.initialDomain}  ${source.tenantId}`,
    `            graph ${source.graph}   exchange ${source.exchange}   authority ${source.authority}`,
    `  target    ${target.initialDomain}  ${target.tenantId}`,
    `            graph ${target.graph}   exchange ${target.exchange}   authority ${target.authority}`,
    `  control   ${twin.control}/truth   /requests   /state/<side>/<kind>/<id>   POST /clock /faults /reset /migrate`,
    '',
    'Point wavegate at it, in another terminal:',
    `  wavegate check prestage --config ${config} --map ${map} --out run`,
    '',
    'Ask it as any client of Microsoft Graph would:',
    `  TOKEN="${token}"`,
    `  curl -s --cacert ${ca} -H "Authorization: Bearer $TOKEN" '${source.graph}/v1.0/users?$top=3&$select=id,userPrincipalName'`,
    '',
    `Other clients: authority ${source.authority}, client id ${source.clients.read.clientId}, secret or certificate in ${config}.secrets, and`,
    `  NODE_EXTRA_CA_CERTS=${ca}   SSL_CERT_FILE=${ca}`,
  ]
}
