import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, startBench } from '../cli/testing.ts'
import { gatherGate } from '../cli/gate-run.ts'
import archiveHolds from './archive-holds.ts'
import { readFact } from './snapshot.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench({ users: 12, scenario: 'defect:substrate-hold-items' })
})
afterAll(async () => bench.stop())

test('every archive of the wave has a row, and only the one with held content counts items', async () => {
  const { runFolder } = await gatherGate(bench.request('prestage', 'run', { only: ['mailbox-hold'] }), bench.output)
  const stored = await readFact(runFolder, 'source.archiveHolds', archiveHolds)
  if (stored.state !== 'table') throw new Error(stored.state === 'failed' ? stored.sentence : 'not a table')
  const source = bench.world.tenant('source')
  const archives = bench.world.pairs.map(pair => source.recipients.get(pair.sourceId)).filter(recipient => recipient?.archiveGuid != null)
  expect(archives.length).toBeGreaterThan(1)
  const found = [...stored.rows.values()].map(({ row }) => archiveHolds.row.parse(row))
  expect(new Map(found.map(row => [row.objectId, row.substrateItems]))).toEqual(
    new Map(archives.map(recipient => [recipient?.id, recipient?.mailbox?.substrateHoldItems])),
  )
  expect(found.filter(row => row.substrateItems !== 0)).toHaveLength(1)
})
