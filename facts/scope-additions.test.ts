import { afterAll, beforeAll, expect, test } from 'vitest'
import { gatherGate } from '../cli/gate-run.ts'
import { type Bench, startBench } from '../cli/testing.ts'
import { scopeGroups } from '../fakes/scenarios/scope-groups.ts'
import scopeAdditions from './scope-additions.ts'
import scopeMembers from './scope-members.ts'
import { readFact } from './snapshot.ts'

let bench: Bench
let runFolder: string
beforeAll(async () => {
  bench = await startBench({ users: 8, scenario: 'defect:move-scope-too-fresh' })
  runFolder = (await gatherGate(bench.request('prestage', 'run', { only: ['move-scope'] }), bench.output)).runFolder
})
afterAll(async () => bench.stop())

test('who was added within the window is in the log with the group and the time, who was added days ago is not', async () => {
  const stored = await readFact(runFolder, 'source.scopeAdditions', scopeAdditions)
  if (stored.state !== 'value') throw new Error(stored.state === 'failed' ? stored.sentence : 'not a value')
  const { from, additions, unnamed } = scopeAdditions.value.parse(stored.value)
  const [group] = scopeGroups(bench.world.tenant('source'))
  const late = [...(group?.memberSince ?? [])].filter(([, at]) => at >= from)
  expect(late).toHaveLength(1)
  expect(additions).toEqual(late.map(([memberId, at]) => ({ at, groupId: group?.id, memberId })))
  expect(unnamed).toBe(0)
})

test('every direct member of a scope group has a row that names the group', async () => {
  const stored = await readFact(runFolder, 'source.scopeMembers', scopeMembers)
  if (stored.state !== 'table') throw new Error(stored.state === 'failed' ? stored.sentence : 'not a table')
  const [group] = scopeGroups(bench.world.tenant('source'))
  const rows = [...stored.rows.values()].map(({ row }) => scopeMembers.row.parse(row))
  expect(rows.map(({ id }) => id).toSorted()).toEqual([...(group?.members ?? [])].toSorted())
  expect(new Set(rows.flatMap(({ groups }) => groups))).toEqual(new Set([group?.id]))
})
