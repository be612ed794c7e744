import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judgeAll, subjectsOf } from '../../checks/judge.ts'
import { usersOf, writeClientFiles, writeMap } from '../../cli/twin/client-files.ts'
import type { GateName, LedgerLine } from '../../domain/verdict.ts'
import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'
import { createWorld, type WorldOptions } from '../../fakes/scenarios/create-world.ts'
import { migrate } from '../../fakes/scenarios/migrate.ts'
import { startTwin, type Twin } from '../../fakes/start.ts'
import { createRandom } from '../../fakes/tenant/random.ts'
import { gatherRun } from '../../run/gather-run.ts'
import { loadRun } from '../../run/load.ts'
import { openBoth } from '../../run/open-both.ts'
import { openProbes } from '../../run/open-probes.ts'
import { readInputs } from '../../run/read-inputs.ts'
import { checksOf } from '../../run/required.ts'

const scenarios = ['clean', 'pilot', 'hybrid', 'three-tenants', 'cutover'] as const
/** Worlds that stand before the prestage gate are judged by it, by the setup gate or after their migration, in turn; worlds at T-0 at cutover or after it. */
const gateOf = (scenario: (typeof scenarios)[number], round: number): GateName => {
  const gates = scenario === 'cutover' ? (['cutover', 'close'] as const) : (['prestage', 'setup', 'close'] as const)
  return gates[round % gates.length] ?? 'setup'
}
type Options = WorldOptions & { readonly scenario: (typeof scenarios)[number] }

/** A twin whose world can be exchanged: starting one for each world would cost more than gathering it. */
interface Stage {
  readonly twin: Twin
  enter(options: Options): Promise<ScenarioWorld>
}

async function openStage(first: Options): Promise<Stage> {
  // A message is in the traces as soon as it is sent, so that probes wait for nothing.
  const create = (options: Options): ScenarioWorld => createWorld({ ...options, delays: { messageTraces: 0 } })
  let world = create(first)
  let next = first
  const twin = await startTwin({ world, rebuild: () => (world = create(next)) })
  return {
    twin,
    enter: async options => {
      next = options
      const reply = await fetch(`${twin.control}/reset`, { method: 'POST' })
      if (!reply.ok) throw new Error(`The twin did not start over: ${await reply.text()}`)
      return world
    },
  }
}

/** Advice that tells what a plan costs: where addresses are removed before cutover, mail does not attribute for a while. */
const costs: ReadonlySet<string> = new Set(['attribution-gap'])

/** Everything that is not as it should be: facts that are incomplete, verdicts that fail or stay undecided. Left out are verdicts that a person has to give. */
async function judge(stage: Stage, options: Options, gate: GateName, home: string): Promise<string[]> {
  const world = await stage.enter(options)
  const files = await writeClientFiles(stage.twin, world, join(home, 'c.yaml'))
  const map = await writeMap(join(home, 'm.csv'), usersOf(world))
  const inputs = await readInputs({ config: files.config, map, wave: undefined, probes: true })
  const { signal } = new AbortController()
  const gateways = await openBoth(inputs, ['source', 'target'], signal, () => undefined)
  const probers = await openProbes(inputs.access, ['source', 'target'], { logs: gateways })
  const gatherFor = async (which: GateName, baselineRun?: string): ReturnType<typeof gatherRun> =>
    gatherRun({
      inputs,
      gateways,
      gate: which,
      runFolder: join(home, which),
      onlyChecks: null,
      probes: true,
      probers,
      pause: async () => undefined,
      baselineRun,
      resume: false,
      signal,
    })
  if (gate === 'close') {
    // What close compares with was read before the migration.
    await gatherFor('cutover')
    migrate(world, world.pairs)
    await files.refresh()
  }
  const runFolder = join(home, gate)
  const run = await gatherFor(gate, gate === 'close' ? join(home, 'cutover') : undefined)
  await Promise.all([gateways.source?.close(), gateways.target?.close(), probers.close()])
  const guarding = checksOf(gate)
  const { facts, context } = await loadRun(
    runFolder,
    guarding.flatMap(check => check.needs),
  )
  const lines: LedgerLine[] = guarding.flatMap(check => judgeAll(check, subjectsOf(check, context), facts, context))
  await rm(home, { recursive: true, force: true })
  const found = run.incomplete.map(record => `${record.ref}: ${record.error?.sentence ?? 'incomplete'}`)
  const passes = lines.filter(line => line.verdict === 'pass').length
  if (passes <= 10) found.push(`only ${passes} verdicts pass`)
  for (const line of lines)
    if ((line.verdict === 'fail' && !costs.has(line.check)) || line.verdict === 'undecided')
      found.push(`${line.check} ${line.verdict} ${line.subject}: ${line.found}`)
  const name = `${options.scenario}, ${options.users} users, seed ${options.seed}, ${options.tooling}, ${gate}`
  return found.map(each => `${name}: ${each}`)
}

/** Judges so many random worlds without a defect, and says what is found in them; nothing should be. */
export async function judgeCleanWorlds(worlds: number, seed: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'clean-worlds-'))
  const pairs = await openStage({ users: 1, seed: 1, scenario: 'clean' })
  const triples = await openStage({ users: 1, seed: 1, scenario: 'three-tenants' })
  const random = createRandom(seed)
  const found: string[] = []
  try {
    for (let number = 0; number < worlds && found.length <= 200; number++) {
      const scenario = scenarios[number % scenarios.length] ?? 'clean'
      const tooling = random.next() < 0.5 ? 'orchestrator' : 'standalone'
      const users = random.next() < 0.1 ? 5 + random.below(36) : 1 + random.below(4)
      const options = { users, seed: random.below(0x7fffffff), scenario, tooling } as const
      const gate = gateOf(scenario, Math.floor(number / scenarios.length))
      found.push(...(await judge(scenario === 'three-tenants' ? triples : pairs, options, gate, join(folder, String(number)))))
    }
  } finally {
    await Promise.all([pairs.twin.stop(), triples.twin.stop()])
    await rm(folder, { recursive: true, force: true })
  }
  return found
}
