import { afterAll, beforeAll, expect, test } from 'vitest'
import { gatherGate } from '../cli/gate-run.ts'
import { type Bench, startBench } from '../cli/testing.ts'
import { newDrive } from '../fakes/behaviours/transitions/drive.ts'
import recycledOneDrives from './recycled-one-drives.ts'
import { readFact } from './snapshot.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench({ users: 8, scenario: 'clean' })
})
afterAll(async () => bench.stop())

test('every OneDrive in the recycle bin has one row by its path, over all pages; other deleted sites have none', async () => {
  const { drives } = bench.world.tenant('target')
  const host = 'https://targetexample-my.sharepoint.com'
  const put = (owner: string, url: string): void => void drives.set(owner, newDrive(owner, url))
  for (let index = 0; index < 650; index++) put(`former-${index}`, `${host}/personal/Former${index}_Target_Example`)
  put('twice', `${host}/personal/former7_target_example`)
  put('team', 'https://targetexample.sharepoint.com/sites/former')
  const { runFolder } = await gatherGate(bench.request('prestage', 'run', { only: ['target-onedrive'] }), bench.output)
  const stored = await readFact(runFolder, 'target.recycledOneDrives', recycledOneDrives)
  if (stored.state !== 'table') throw new Error(stored.state === 'failed' ? stored.sentence : 'not a table')
  const rows = [...stored.rows.values()].map(({ row }) => recycledOneDrives.row.parse(row))
  expect(rows).toHaveLength(650)
  expect(rows.find(({ path }) => path === '/personal/former7_target_example')).toEqual({
    path: '/personal/former7_target_example',
    url: `${host}/personal/Former7_Target_Example`,
  })
})
