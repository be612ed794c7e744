import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { GatherContext } from './define.ts'
import identityMap from './identity-map.ts'
import otherTenantMemberBaseline from './other-tenant-member-baseline.ts'
import otherTenantMembers from './other-tenant-members.ts'
import { sealed, writeTable } from './snapshot.ts'

const at = '2026-03-01T20:00:00.000Z'
const tenants = { source: { tenantId: 's', initialDomain: 's.example' }, target: { tenantId: 't', initialDomain: 't.example' } }
const user = { key: 'ada@s.example', position: 0, wave: 'wave-1', batch: 'b', pilot: false, sourceUpn: 'ada@s.example' }
const mapped = { ...user, targetUpn: 'ada@t.example', sourceId: null, targetId: null, targetMail: 'ada@t.example', adGuid: null }

async function read(baselineRun: string | undefined): Promise<unknown[]> {
  const context = {
    side: 'pair',
    inputs: { baselineRun },
    tenants,
    cohort: { users: [], waves: [{ id: 'wave-1' }] },
    now: () => Date.parse('2026-03-02T20:00:00Z'),
  }
  return Array.fromAsync(otherTenantMemberBaseline.rows(context as unknown as GatherContext))
}

test('it is what the earlier run read, after a line that says that there is one', async () => {
  const run = await mkdtemp(join(tmpdir(), 'wavegate-baseline-'))
  onTestFinished(async () => rm(run, { recursive: true }))
  const row = { key: 'o ada@s.example', exportedAt: at, members: ['member-1'] }
  const facts = [
    await writeTable(run, 'pair.identityMap', identityMap, [{ row: mapped, at }]),
    await writeTable(run, 'pair.otherTenantMembers', otherTenantMembers, [{ row, at }]),
  ]
  await writeFile(join(run, 'run.json'), sealed({ gate: 'prestage', gatheredAt: at, tenants, facts }))
  expect(await read(run)).toEqual([
    { key: 'baseline', members: [], missing: null },
    { key: 'o ada@s.example', members: ['member-1'], missing: null },
  ])
})

test('without an earlier run it says so instead of failing: before cutover there is none', async () => {
  expect(await read(undefined)).toEqual([{ key: 'baseline', members: [], missing: expect.stringMatching(/--baseline/) }])
  expect(await read('/nowhere')).toEqual([{ key: 'baseline', members: [], missing: expect.stringMatching(/cannot be compared with/) }])
})
