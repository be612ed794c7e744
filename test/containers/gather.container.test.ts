import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { UserPair } from '../../domain/account.ts'
import { createWorld } from '../../fakes/scenarios/create-world.ts'
import { createClock } from '../../fakes/tenant/clock.ts'
import { isIncomplete } from '../../facts/gather.ts'
import { openTenant, type TenantGateways } from '../../gateways/open.ts'
import { smallConfigurationSettings } from './settings.ts'
import { usersOf } from '../../cli/twin/client-files.ts'
import { gatherRun, type GatheredRun } from '../../run/gather-run.ts'
import type { RunInputs } from '../../run/inputs.ts'
import { createOutput } from '../../cli/output.ts'
import { judgeGate } from '../../cli/judge-gate.ts'
import { type SideContainer, startSide, whyNoContainers } from './twin-containers.ts'

const missing = await whyNoContainers()
if (missing !== undefined) process.stderr.write(`Container tests were left out: ${missing}\n`)

const world = { users: 40, seed: 11, scenario: 'clean', start: Math.floor(Date.now() / 1000) * 1000 }

describe.skipIf(missing !== undefined)('two containers, one per tenant', () => {
  let source: SideContainer
  let target: SideContainer
  let folder: string
  let inputs: RunInputs

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wavegate-containers-'))
    ;[source, target] = await Promise.all([startSide('source', world), startSide('target', world)])
    const twinWorld = createWorld({ users: world.users, seed: world.seed, scenario: 'clean', clock: createClock(() => world.start) })
    const users: UserPair[] = usersOf(twinWorld)
    inputs = {
      settings: smallConfigurationSettings(twinWorld),
      tenants: {
        source: { tenantId: source.connection.tenantId, initialDomain: source.connection.initialDomain },
        target: { tenantId: target.connection.tenantId, initialDomain: target.connection.initialDomain },
      },
      access: {
        source: { connection: source.connection, read: source.identity, engage: undefined },
        target: { connection: target.connection, read: target.identity, engage: undefined },
      },
      users,
      wave: 'wave-1',
      requestShare: 0.5,
      baselineRun: undefined,
      recordsFolder: undefined,
      exportsFolder: undefined,
      inventoryFile: undefined,
      runsFolder: undefined,
    }
  })
  afterAll(async () => {
    await Promise.all([source?.stop(), target?.stop()])
    if (folder) await rm(folder, { recursive: true, force: true })
  })

  /** Gathers with short patience; `during` strikes after both sides signed in. */
  async function gatherDuring(name: string, during: () => Promise<void>, resume = false): Promise<{ run: GatheredRun; runFolder: string }> {
    const open = async (side: SideContainer): Promise<TenantGateways> =>
      openTenant(side.connection, side.identity, { retry: { attempts: 2, baseMs: 50 }, signal: AbortSignal.timeout(20_000) })
    const [one, two] = await Promise.all([open(source), open(target)])
    const runFolder = join(folder, name)
    try {
      await during()
      const run = await gatherRun({
        inputs,
        gateways: { source: one, target: two },
        gate: 'prestage',
        runFolder,
        onlyChecks: null,
        probes: false,
        baselineRun: undefined,
        resume,
        signal: AbortSignal.timeout(20_000),
      })
      return { run, runFolder }
    } finally {
      await Promise.all([one.close(), two.close()])
    }
  }

  const judged = async (runFolder: string) => judgeGate(runFolder, 'prestage', createOutput({ json: true, quiet: true, color: false }))
  const nothing = async (): Promise<void> => undefined

  /** Whatever happened to a service: each fact is known or failed, each verdict is there, and no blocker of a failed fact passes. */
  async function expectKnownOrUndecided(run: GatheredRun, runFolder: string): Promise<void> {
    const failed = run.manifest.facts.filter(fact => fact.state === 'failed').map(fact => fact.ref)
    expect(run.incomplete.length).toBeGreaterThan(0)
    const { gate, record } = await judged(runFolder)
    expect(gate.decision).toBe('closed')
    expect(gate.reported).toBe(gate.expected)
    const needing = new Set(record.checks.filter(check => check.needs.some(need => failed.includes(need))).map(check => check.id))
    expect(record.verdicts.filter(line => needing.has(line.check) && line.verdict === 'pass')).toEqual([])
  }

  test('facts are gathered from both, and every user check can be judged', async () => {
    const { run, runFolder } = await gatherDuring('clean', nothing)
    expect(run.manifest.facts.filter(isIncomplete)).toEqual([])
    const { gate } = await judged(runFolder)
    expect(gate.totals.pass).toBeGreaterThan(0)
  })

  test('a paused target ends in known or undecided, and the run is resumed once it goes on', async () => {
    const { run, runFolder } = await gatherDuring('paused', () => target.pause())
    await target.unpause()
    await expectKnownOrUndecided(run, runFolder)
    const again = await gatherDuring('paused', nothing, true)
    expect(again.run.incomplete).toEqual([])
    expect(again.run.kept.length).toBeGreaterThan(0)
  })

  test('a source that is cut off the network ends in known or undecided', async () => {
    const { run, runFolder } = await gatherDuring('cut', () => source.cut())
    await source.restore()
    await expectKnownOrUndecided(run, runFolder)
  })

  test('a target that crashes ends in known or undecided, and is gathered again after its restart', async () => {
    const crashed = await gatherDuring('crashed', () => target.crashAndRestart())
    await expectKnownOrUndecided(crashed.run, crashed.runFolder)
  })
})
