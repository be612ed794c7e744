import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { FactRecord } from '../domain/run-record.ts'
import accessBaseline from './access-baseline.ts'
import accountAccess from './account-access.ts'
import accountBaseline from './account-baseline.ts'
import type { GatherContext } from './define.ts'
import identityMap from './identity-map.ts'
import { sealed, writeFailure, writeTable } from './snapshot.ts'
import { account } from './testing.ts'
import { access } from './testing-identity.ts'
import users from './users.ts'

const tenants = { source: { tenantId: 's', initialDomain: 's.example' }, target: { tenantId: 't', initialDomain: 't.example' } }
const at = '2026-03-01T20:00:00.000Z'
let run = ''
let records: FactRecord[] = []

/** What a close run of wave-1 may use, unless it is told otherwise. */
const contextWith = (baselineRun: string | undefined, wave = 'wave-1'): GatherContext =>
  ({
    side: 'source',
    inputs: { baselineRun },
    tenants,
    cohort: { users: [], waves: [{ id: wave }] },
    now: () => Date.parse('2026-03-02T20:00:00Z'),
  }) as unknown as GatherContext
const read = async (baselineRun: string | undefined = run, wave?: string): Promise<unknown[]> =>
  Array.fromAsync(accessBaseline.rows(contextWith(baselineRun, wave)))
const writeManifest = async (changed: object): Promise<void> =>
  writeFile(join(run, 'run.json'), sealed({ gate: 'cutover', gatheredAt: at, tenants, facts: records, ...changed }))

const newRun = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'wavegate-baseline-'))
  onTestFinished(async () => rm(folder, { recursive: true }))
  run = folder
  const user = { key: 'ada@s.example', position: 0, wave: 'wave-1', batch: 'b', pilot: false, sourceUpn: 'ada@s.example' }
  const row = { ...user, targetUpn: 'ada@t.example', sourceId: null, targetId: null, targetMail: 'ada@t.example', adGuid: null }
  records = [await writeTable(run, 'pair.identityMap', identityMap, [{ row, at }])]
}
beforeEach(async () => {
  await newRun()
  records.push(await writeTable(run, 'source.accountAccess', accountAccess, [{ row: access('ada', { groups: ['g'] }), at }]))
})

describe('a baseline', () => {
  test('is what a run of the same tenants stored', async () => {
    await writeManifest({ tenants: { source: { tenantId: 'S' }, target: { tenantId: 'T' } } })
    expect(await read()).toEqual([access('ada', { groups: ['g'] })])
  })
  test('of accounts may come from prestage, one of their access may not, and it says which run is needed', async () => {
    records.push(await writeTable(run, 'source.users', users, [{ row: account('ada'), at }]))
    await writeManifest({ gate: 'prestage' })
    expect(await Array.fromAsync(accountBaseline.rows(contextWith(run)))).toEqual([account('ada')])
    await expect(read()).rejects.toThrow(/run of the gate prestage\. Name the last cutover run of the wave/)
  })
  test.each([
    ['of the close gate', { gate: 'close' }, /gate close/],
    ['of other tenants', { tenants: { ...tenants, target: { tenantId: 'x' } } }, /other tenants/],
    ['that was interrupted', { gatheredAt: null }, /never gathered to the end/],
    ['of tomorrow', { gatheredAt: '2026-03-03T20:00:00.000Z' }, /not yet/],
    ['that recorded no identity map', { facts: [] }, /did not gather pair\.identityMap/],
    ['without a gate', { gate: undefined }, /run\.json cannot be read/],
  ])('is never a run %s', async (_, changed, sentence) => {
    await writeManifest(changed)
    await expect(read()).rejects.toThrow(sentence)
  })
  test('is never a run of another wave', async () => {
    await writeManifest({})
    await expect(read(run, 'wave-2')).rejects.toThrow(/run of wave-1, not of wave-2/)
  })
  test('is never a run that was changed since, neither what it says of itself nor what it read', async () => {
    await writeManifest({ gate: 'close' })
    const file = join(run, 'run.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"close"', '"cutover"'))
    await expect(read()).rejects.toThrow(/not as the run wrote it/)
    await writeManifest({})
    await writeFile(join(run, 'facts', 'source.accountAccess.ndjson'), '')
    await expect(read()).rejects.toThrow(/its source\.accountAccess is not as the run wrote it/)
  })
  test('is missing where no run is named, where there is none, and where the run lacks the fact or failed to gather it', async () => {
    await expect(read('')).rejects.toMatchObject({ code: 'baseline-missing' })
    await expect(read(join(run, 'nowhere'))).rejects.toMatchObject({ code: 'baseline-missing' })
    await expect(Array.fromAsync(accessBaseline.rows(contextWith(undefined)))).rejects.toThrow(/Name one with --baseline/)
    await newRun()
    await writeManifest({})
    await expect(read()).rejects.toThrow(/did not gather source\.accountAccess/)
    records.push(await writeFailure(run, 'source.accountAccess', new Error('no'), at))
    await writeManifest({})
    await expect(read()).rejects.toThrow(/did not gather source\.accountAccess/)
  })
})
