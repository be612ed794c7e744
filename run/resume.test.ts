import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { gatherGate } from '../cli/gate-run.ts'
import { type Bench, startBench } from '../cli/testing.ts'
import type { RunManifest } from '../domain/run-record.ts'
import { readManifest, writeManifest } from './manifest.ts'
import { recordProgress } from './record-progress.ts'

const only = ['tenant-identity', 'target-account', 'manual-records']
let bench: Bench
let run: string
let number = 0
beforeAll(async () => {
  bench = await startBench({ users: 4, scenario: 'clean' })
})
afterAll(async () => bench.stop())
beforeEach(async () => {
  run = `run-${++number}`
  await gatherGate(bench.request('prestage', run, { only }), bench.output)
})

const folder = (): string => join(bench.folder, run)
const resume = async (changed: object = {}): Promise<string[]> => {
  const { run: resumed } = await gatherGate(bench.request('prestage', run, { only, resume: true, ...changed }), bench.output)
  return resumed.kept.map(({ ref }) => ref)
}
const factFile = (name: string): string => join(folder(), 'facts', name)
const rewritten = async (change: (manifest: RunManifest) => Partial<RunManifest>): Promise<void> => {
  const manifest = await readManifest(folder())
  await writeManifest(folder(), { ...manifest, ...change(manifest) })
}
/** Writes a changed copy of a file beside it. */
const copyOf = async (file: string, name: string, change: (text: string) => string): Promise<string> => {
  const text = await readFile(file, 'utf8')
  expect(change(text)).not.toBe(text)
  await writeFile(join(bench.folder, name), change(text))
  return join(bench.folder, name)
}

test('what the services said is kept; what costs no request is read anew, since files change', async () => {
  const kept = await resume()
  expect(kept).toContain('source.organization')
  expect(kept).toContain('target.organization')
  expect(kept.filter(ref => ref.startsWith('pair.'))).toEqual([])
})

test.each<[string, (text: string) => string, RegExp]>([
  [
    'names another endpoint',
    text => text.replace(/migrationEndpoint: .*/, 'migrationEndpoint: another'),
    /settings .* changed target\.migrationEndpoint\. Start a new one/,
  ],
  [
    'wants less of facts',
    text => text.replace('policy:\n', 'policy:\n  maxFactAgeHours: { tenant: 1 }\n'),
    /changed policy\.maxFactAgeHours\.tenant\./,
  ],
  ['moves other things', text => text.replace(/workloads:[^:]*?\n(?=\w)/, 'workloads: [mailbox]\n'), /changed workloads\./],
])('a run is not resumed with a configuration that %s', async (_how, change, sentence) => {
  const config = await copyOf(bench.config, `changed-${number}.yaml`, change)
  await expect(resume({ config })).rejects.toThrow(sentence)
})

test('a run is not resumed with a map that changed in any column that means something', async () => {
  const pilots = await copyOf(bench.map, 'pilots.csv', text => text.replace(/,(yes|no),/, (_, said) => (said === 'yes' ? ',no,' : ',yes,')))
  await expect(resume({ map: pilots })).rejects.toThrow(/users are not those/)
  const mails = await copyOf(bench.map, 'mails.csv', text => text.replace(/(?<=,)(\S+@target\.example),(yes|no)/, 'other.$1,$2'))
  await expect(resume({ map: mails })).rejects.toThrow(/users are not those/)
})

test('a run that another version began is not resumed', async () => {
  await rewritten(({ tool }) => ({ tool: { ...tool, version: '0.0.0-other' } }))
  await expect(resume()).rejects.toThrow(/version 0\.0\.0-other/)
})

test('a fact that was changed since, or that the run never recorded, is gathered anew', async () => {
  const file = factFile('source.organization.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace('"verifiedDomains":[', '"verifiedDomains":["attacker.test",'))
  await rewritten(({ facts }) => ({ gatheredAt: null, facts: facts.filter(({ ref }) => ref !== 'target.organization') }))
  const kept = await resume()
  expect(kept).not.toContain('source.organization')
  expect(kept).not.toContain('target.organization')
  expect(await readFile(file, 'utf8')).not.toContain('attacker.test')
})

test('what another app read is gathered anew', async () => {
  await rewritten(({ identities }) => ({
    identities: identities.map(one => (one.side === 'source' ? { ...one, clientId: '00000000-0000-4000-8000-00000000dead' } : one)),
  }))
  const kept = await resume()
  expect(kept.filter(ref => ref.startsWith('source.'))).toEqual([])
  expect(kept).toContain('target.organization')
})

test('what another app probed is probed anew', async () => {
  run = `probed-${number}`
  const probed = { only: ['endpoint-answers'], probes: true }
  await gatherGate(bench.request('prestage', run, probed), bench.output)
  expect(await resume(probed)).toContain('target.probeEndpoint')
  await rewritten(({ identities }) => ({
    identities: identities.map(one => (one.purpose === 'probe' ? { ...one, clientId: '00000000-0000-4000-8000-00000000dead' } : one)),
  }))
  expect(await resume(probed)).not.toContain('target.probeEndpoint')
})

test('while a run goes on, its folder says what it stored so far, so that one that is killed can be gone on with', async () => {
  const manifest = await readManifest(folder())
  const [first, ...others] = manifest.facts
  if (!first) throw new Error('nothing was gathered')
  const progress = await recordProgress(folder(), { ...manifest, gatheredAt: null, facts: [first] })
  expect((await readManifest(folder())).facts).toEqual([first])
  for (const record of others.toReversed()) progress.add(record)
  await progress.end()
  expect((await readManifest(folder())).facts).toEqual(manifest.facts)
  expect(await resume()).toContain('source.organization')
})
