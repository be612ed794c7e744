import { afterAll, beforeAll, expect, test } from 'vitest'
import { gatherGate } from '../cli/gate-run.ts'
import { type Bench, startBench } from '../cli/testing.ts'
import personalSites, { type PersonalSite } from './personal-sites.ts'
import { readFact } from './snapshot.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench({ users: 60, scenario: 'clean' })
})
afterAll(async () => bench.stop())

async function sitesOf(side: 'source' | 'target', name: string): Promise<PersonalSite[]> {
  const { runFolder } = await gatherGate(bench.request('prestage', name, { only: ['onedrive-lock', 'target-onedrive'] }), bench.output)
  const stored = await readFact(runFolder, `${side}.personalSites`, personalSites)
  if (stored.state !== 'table') throw new Error(stored.state === 'failed' ? stored.sentence : 'not a table')
  return [...stored.rows.values()].map(({ row }) => personalSites.row.parse(row))
}

test('every user of the map has a row: in the source with a OneDrive, in the target without', async () => {
  const drives = bench.world.tenant('source').drives
  const expected = bench.world.pairs.map(pair => ({ upn: pair.sourceUpn.toLowerCase(), url: drives.get(pair.sourceId)?.webUrl ?? '' }))
  const source = await sitesOf('source', 'run')
  expect(source.toSorted((a, b) => (a.upn < b.upn ? -1 : 1))).toEqual(expected.toSorted((a, b) => (a.upn < b.upn ? -1 : 1)))
  const target = await sitesOf('target', 'again')
  expect(target.map(({ url }) => url)).toEqual(target.map(() => ''))
  expect(target).toHaveLength(60)
})

test('asking makes no OneDrive, and takes two requests for sixty users', async () => {
  const before = bench.world.tenant('target').drives.size
  const from = bench.world.requests.length
  await sitesOf('target', 'third')
  expect(bench.world.tenant('target').drives.size).toBe(before)
  const asked = bench.world.requests
    .slice(from)
    .filter(({ service, tenant, path }) => service === 'sharepoint' && tenant === 'target' && path.includes('ProcessQuery'))
  expect(asked.length).toBeLessThanOrEqual(4)
})
