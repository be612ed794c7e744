import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ScenarioWorld } from '../fakes/scenarios/circumstances.ts'
import { createWorld, type ScenarioName } from '../fakes/scenarios/create-world.ts'
import { startTwin, type Twin } from '../fakes/start.ts'
import type { GateName } from '../domain/verdict.ts'
import type { GateRunRequest } from './gate-run.ts'
import { createOutput, type Output } from './output.ts'
import { usersOf, writeClientFiles, writeMap } from './twin/client-files.ts'

/** A twin with a configuration and an identity map that point at it, in a folder of its own. */
export interface Bench {
  readonly folder: string
  readonly world: ScenarioWorld
  readonly twin: Twin
  readonly config: string
  readonly map: string
  readonly output: Output
  request(gate: GateName, name: string, changed?: Partial<GateRunRequest>): GateRunRequest
  stop(): Promise<void>
}

export async function startBench(options: {
  readonly users: number
  readonly scenario: ScenarioName
  readonly seed?: number
}): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'wavegate-test-'))
  const world = createWorld({ users: options.users, seed: options.seed ?? 7, scenario: options.scenario })
  const twin = await startTwin({ world })
  const { config } = await writeClientFiles(twin, world, join(folder, 'c.yaml'))
  const map = await writeMap(join(folder, 'm.csv'), usersOf(world))
  return {
    folder,
    world,
    twin,
    config,
    map,
    output: createOutput({ json: true, quiet: true, color: false }),
    request: (gate, name, changed = {}) => ({
      gate,
      config,
      map,
      wave: undefined,
      out: join(folder, name),
      only: null,
      probes: false,
      baseline: undefined,
      resume: false,
      side: undefined,
      signal: new AbortController().signal,
      ...changed,
    }),
    stop: async () => {
      await twin.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
