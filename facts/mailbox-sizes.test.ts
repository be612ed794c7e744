import { afterAll, beforeAll, expect, test } from 'vitest'
import { gatherGate } from '../cli/gate-run.ts'
import { type Bench, startBench } from '../cli/testing.ts'
import mailboxSizes from './mailbox-sizes.ts'
import { readFact } from './snapshot.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench({ users: 12, scenario: 'clean' })
})
afterAll(async () => bench.stop())

test('every mailbox of the wave has its size, archives apart, and each call is counted', async () => {
  const { runFolder, run } = await gatherGate(bench.request('prestage', 'run', { only: ['recoverable-items'] }), bench.output)
  const stored = await readFact(runFolder, 'source.mailboxSizes', mailboxSizes)
  if (stored.state !== 'table') throw new Error(stored.state === 'failed' ? stored.sentence : 'not a table')
  const rows = new Map([...stored.rows].map(([id, { row }]) => [id, mailboxSizes.row.parse(row)]))
  const owners = bench.world.pairs.flatMap(({ sourceId }) => bench.world.tenant('source').recipients.get(sourceId) ?? [])
  expect([...rows.keys()].toSorted()).toEqual(owners.map(({ id }) => id).toSorted())
  for (const { id, mailbox, archiveGuid } of owners) {
    expect(rows.get(id)?.primary).toEqual({
      items: mailbox?.itemCount,
      bytes: mailbox?.totalItemSize,
      deletedItems: mailbox?.deletedItemCount,
      deletedBytes: mailbox?.totalDeletedItemSize,
    })
    expect(rows.get(id)?.hasArchive).toBe(archiveGuid !== null)
    expect(rows.get(id)?.archive?.bytes).toBe(archiveGuid === null ? undefined : mailbox?.archiveSize)
  }
  const archives = owners.filter(({ archiveGuid }) => archiveGuid !== null).length
  expect(run.perUser).toEqual([
    {
      ref: 'source.mailboxSizes',
      checks: ['recoverable-items'],
      reason: 'size of mailboxes and archives',
      questions: owners.length + archives,
    },
  ])
})
