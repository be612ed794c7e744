import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { judgeAll, subjectsOf } from '../../checks/judge.ts'
import { usersOf, writeClientFiles, writeMap } from '../../cli/twin/client-files.ts'
import { createWorld } from '../../fakes/scenarios/create-world.ts'
import { startTwin } from '../../fakes/start.ts'
import { gatherRun } from '../../run/gather-run.ts'
import { loadRun } from '../../run/load.ts'
import { openBoth } from '../../run/open-both.ts'
import { readInputs } from '../../run/read-inputs.ts'
import { checksOf } from '../../run/required.ts'

test('where nobody signed in to Viva Engage a signed record speaks for the wave, and without one every user is undecided', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'engage-by-record-'))
  const world = createWorld({ users: 3, seed: 11, scenario: 'migrated' })
  const twin = await startTwin({ world })
  onTestFinished(async () => {
    await twin.stop()
    await rm(folder, { recursive: true, force: true })
  })
  const { config } = await writeClientFiles(twin, world, join(folder, 'c.yaml'))
  const map = await writeMap(join(folder, 'm.csv'), usersOf(world))
  const read = await readInputs({ config, map, wave: undefined })
  const { source, target } = read.access
  const inputs = { ...read, access: { source: { ...source, engage: undefined }, target: { ...target, engage: undefined } } }
  const { signal } = new AbortController()
  const gateways = await openBoth(inputs, ['source', 'target'], signal, () => undefined)
  onTestFinished(async () => {
    await Promise.all([gateways.source?.close(), gateways.target?.close()])
  })
  const [check] = checksOf('close').filter(({ id }) => id === 'engage-state')
  if (!check) throw new Error('The close gate has no check engage-state.')
  const judge = async (name: string) => {
    const runFolder = join(folder, name)
    await gatherRun({
      inputs,
      gateways,
      gate: 'close',
      runFolder,
      onlyChecks: [check.id],
      probes: false,
      baselineRun: undefined,
      resume: false,
      signal,
    })
    const { facts, context } = await loadRun(runFolder, check.needs)
    return judgeAll(check, subjectsOf(check, context), facts, context)
  }
  expect((await judge('with-record')).map(line => line.verdict)).toEqual(['pass', 'pass', 'pass'])
  for (const wave of new Set(world.pairs.map(pair => pair.wave)))
    await rm(join(folder, 'c.yaml.records', `${wave}.engage-as-internal.json`))
  for (const line of await judge('without-record'))
    expect(line).toMatchObject({
      verdict: 'undecided',
      message: 'delegated-token-missing',
      found: expect.stringMatching(/answers signed-in people only, not apps/),
    })
})
