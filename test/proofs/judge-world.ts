import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { usersOf, writeClientFiles, writeMap } from '../../cli/twin/client-files.ts'
import { judgeAll, subjectsOf } from '../../checks/judge.ts'
import { sides } from '../../domain/account.ts'
import type { GateName, LedgerLine } from '../../domain/verdict.ts'
import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'
import { createWorld, type WorldOptions } from '../../fakes/scenarios/create-world.ts'
import { migrate } from '../../fakes/scenarios/migrate.ts'
import { startTwin, type Twin } from '../../fakes/start.ts'
import { openTenant, type TenantGateways } from '../../gateways/open.ts'
import { gatherRun } from '../../run/gather-run.ts'
import type { RunInputs } from '../../run/inputs.ts'
import { type OpenProbes, openProbes } from '../../run/open-probes.ts'
import { loadRun, type LoadedRun } from '../../run/load.ts'
import { readInputs } from '../../run/read-inputs.ts'
import { checksOf } from '../../run/required.ts'

/** A world served by a twin, with everything that is needed to gather from it and to judge it, in this process. */
export interface JudgedWorld {
  readonly world: ScenarioWorld
  readonly twin: Twin
  readonly folder: string
  readonly inputs: RunInputs
  readonly gateways: Readonly<Record<'source' | 'target', TenantGateways>>
  /** Signed in where the world was opened with probes; then every run probes. */
  readonly probers: OpenProbes | undefined
  /** Further gateways, whose requests end with the signal. */
  readonly open: (signal: AbortSignal) => Promise<Readonly<Record<'source' | 'target', TenantGateways>>>
  /** Gathers for a gate and loads the run; `baseline` names an earlier one, `at` is a time that stands still meanwhile (ms). */
  gather(gate: GateName, name: string, baseline?: string, at?: number): Promise<LoadedRun>
  close(): Promise<void>
}

/** How requests are paced: the share of the published limits to use, and what happens between attempts. */
type Pace = Pick<NonNullable<Parameters<typeof openTenant>[2]>, 'share' | 'retry'>

/** Pauses and budgets prove nothing in worlds that are small enough to stay below every limit. */
const unbounded: Pace = { share: 100_000, retry: { delay: async () => undefined } }

/** Probes wait for nothing: a message is in the traces of such a world as soon as it is sent. */
export async function openWorld(options: WorldOptions, pace: Pace = unbounded, probes = false): Promise<JudgedWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'wavegate-world-'))
  const world = createWorld(probes ? { ...options, delays: { ...options.delays, messageTraces: 0 } } : options)
  const twin = await startTwin({ world, migrate: (changed, pairs) => migrate(changed as ScenarioWorld, pairs) })
  const { config, refresh } = await writeClientFiles(twin, world, join(folder, 'c.yaml'))
  const map = await writeMap(join(folder, 'm.csv'), usersOf(world))
  const inputs = { ...(await readInputs({ config, map, wave: undefined, probes })), runsFolder: folder }
  const openSide = async (side: 'source' | 'target', signal?: AbortSignal): Promise<TenantGateways> => {
    const { connection, read, engage } = inputs.access[side]
    if (!read) throw new Error(`The ${side} has no identity to read with.`)
    const delegated = engage?.kind === 'token' ? engage : undefined
    return openTenant(connection, read, { ...pace, delegated, signal })
  }
  const open = async (signal?: AbortSignal) => {
    const [source, target] = await Promise.all([openSide('source', signal), openSide('target', signal)])
    return { source, target }
  }
  const gateways = await open()
  const probers = probes ? await openProbes(inputs.access, sides, { ...pace, logs: gateways }) : undefined
  return {
    world,
    twin,
    folder,
    inputs,
    gateways,
    probers,
    open,
    gather: async (gate, name, baseline, at) => {
      await refresh()
      const runFolder = join(folder, name)
      await gatherRun({
        inputs,
        gateways,
        gate,
        runFolder,
        onlyChecks: null,
        probes,
        probers,
        pause: async () => undefined,
        baselineRun: baseline === undefined ? undefined : join(folder, baseline),
        resume: false,
        signal: new AbortController().signal,
        ...(at === undefined ? {} : { now: () => at }),
      })
      return loadRun(
        runFolder,
        checksOf(gate).flatMap(check => check.needs),
      )
    },
    close: async () => {
      await Promise.all([...sides.map(async side => gateways[side].close()), probers?.close()])
      await twin.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Every line of a gate, judged without a runner. */
export const judgeRun = (run: LoadedRun, gate: GateName): LedgerLine[] =>
  checksOf(gate).flatMap(check => judgeAll(check, subjectsOf(check, run.context), run.facts, run.context))
