import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import accessBaseline from './access-baseline.ts'
import accountAccess from './account-access.ts'
import accountBaseline from './account-baseline.ts'
import type { GatherContext } from './define.ts'
import { writeTable } from './snapshot.ts'
import { account } from './testing.ts'
import { access } from './testing-identity.ts'
import users from './users.ts'

const tenants = { source: { tenantId: 's', initialDomain: 's.example' }, target: { tenantId: 't', initialDomain: 't.example' } }
const at = '2026-03-01T20:00:00.000Z'
let run = ''

async function read(baselineRun: string | undefined = run): Promise<unknown[]> {
  const rows: unknown[] = []
  const context = { side: 'source', inputs: { baselineRun }, tenants } as unknown as GatherContext
  for await (const row of accessBaseline.rows(context)) rows.push(row)
  return rows
}
const writeManifest = async (changed: object): Promise<void> =>
  writeFile(join(run, 'run.json'), JSON.stringify({ gate: 'cutover', gatheredAt: at, tenants, ...changed }))

beforeEach(async () => {
  run = await mkdtemp(join(tmpdir(), 'wavegate-baseline-'))
  await writeTable(run, 'source.accountAccess', accountAccess, [{ row: access('ada', { groups: ['g'] }), at }])
})

describe('a baseline', () => {
  test('is what a run of the same tenants stored', async () => {
    await writeManifest({ tenants: { source: { tenantId: 'S' }, target: { tenantId: 'T' } } })
    expect(await read()).toEqual([access('ada', { groups: ['g'] })])
  })
  test('of accounts may come from prestage, one of their access may not, and it says which run is needed', async () => {
    await writeManifest({ gate: 'prestage' })
    await writeTable(run, 'source.users', users, [{ row: account('ada'), at }])
    const context = { side: 'source', inputs: { baselineRun: run }, tenants } as unknown as GatherContext
    expect(await Array.fromAsync(accountBaseline.rows(context))).toEqual([account('ada')])
    await expect(read()).rejects.toThrow(/run of the gate prestage\. Name the last cutover run of the wave/)
  })
  test.each([
    ['of the close gate', { gate: 'close' }, /gate close/],
    ['of other tenants', { tenants: { ...tenants, target: { tenantId: 'x' } } }, /other tenants/],
    ['that was interrupted', { gatheredAt: null }, /never gathered to the end/],
    ['without a gate', { gate: undefined }, /run\.json cannot be read/],
  ])('is never a run %s', async (_, changed, sentence) => {
    await writeManifest(changed)
    await expect(read()).rejects.toThrow(sentence)
  })
  test('is missing where no run is named, where there is none, and where the run lacks the fact', async () => {
    await expect(read('')).rejects.toMatchObject({ code: 'baseline-missing' })
    await expect(read(join(run, 'nowhere'))).rejects.toMatchObject({ code: 'baseline-missing' })
    run = await mkdtemp(join(tmpdir(), 'wavegate-baseline-'))
    await writeManifest({})
    await expect(read()).rejects.toThrow(/no readable source\.accountAccess/)
    const context = { side: 'source', inputs: { baselineRun: undefined }, tenants } as unknown as GatherContext
    await expect(accessBaseline.rows(context)[Symbol.asyncIterator]().next()).rejects.toThrow(/Name one with --baseline/)
  })
})
