import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TenantPair } from '../domain/account.ts'
import type { GatherContext } from './define.ts'
import identityMap, { type IdentityMapRow } from './identity-map.ts'
import { sealed, writeTable } from './snapshot.ts'
import waveHistory, { type ClosedWave } from './wave-history.ts'

const tenants: TenantPair = {
  source: { tenantId: '5aaaaaaa-0000-4000-8000-000000000001', initialDomain: 'source.onmicrosoft.com' },
  target: { tenantId: '7aaaaaaa-0000-4000-8000-000000000002', initialDomain: 'target.onmicrosoft.com' },
}
let runsFolder: string
beforeAll(async () => {
  runsFolder = await mkdtemp(join(tmpdir(), 'wavegate-history-'))
})
afterAll(async () => rm(runsFolder, { recursive: true, force: true }))

const user = (position: number, pilot: boolean): IdentityMapRow => ({
  key: `user${position}@source.example`,
  position,
  wave: 'wave-1',
  batch: 'batch-1',
  pilot,
  sourceUpn: `user${position}@source.example`,
  targetUpn: `user${position}@target.example`,
  sourceId: null,
  targetId: null,
  targetMail: `user${position}@target.example`,
  adGuid: null,
})

async function addRun(name: string, manifest: object = {}, gate: object = {}): Promise<string> {
  const folder = join(runsFolder, name)
  await mkdir(folder, { recursive: true })
  const rows = [user(0, true), user(1, false)].map(row => ({ row, at: '2026-02-01T05:00:00.000Z' }))
  const facts = [await writeTable(folder, 'pair.identityMap', identityMap, rows)]
  const gatheredAt = '2026-02-01T06:00:00.000Z'
  const whole = { id: name, gate: 'close', wave: 'wave-1', gatheredAt, onlyChecks: null, tenants, facts, ...manifest }
  await writeFile(join(folder, 'run.json'), sealed(whole))
  await writeFile(join(folder, 'gate.json'), sealed({ run: name, gate: whole.gate, decision: 'open', ...gate }))
  return folder
}

async function history(folder: string | undefined = runsFolder): Promise<ClosedWave[]> {
  const context = { inputs: { runsFolder: folder }, tenants } as Partial<GatherContext> as GatherContext
  return Array.fromAsync(waveHistory.rows(context))
}

test('only whole runs of the close gate of these tenants that opened it count', async () => {
  await addRun('1-prestage', { gate: 'prestage', wave: 'wave-2' })
  await addRun('2-closed', { wave: 'wave-3' }, { decision: 'closed' })
  await addRun('3-only', { wave: 'wave-4', onlyChecks: ['attribution'] })
  await addRun('4-other-tenants', { wave: 'wave-5', tenants: { ...tenants, source: tenants.target } })
  await addRun('5-unfinished', { wave: 'wave-6', gatheredAt: null })
  await addRun('6-several-waves', { wave: null })
  await addRun('6b-decided-elsewhere', { wave: 'wave-7' }, { run: '8-close' })
  await mkdir(join(runsFolder, '7-empty'))
  await writeFile(join(runsFolder, 'notes.txt'), 'no run')
  expect(await history()).toEqual([])
})

test('a run that was changed since closes nothing: not its decision, not what it says of itself, not its users', async () => {
  for (const [name, file, from, to] of [
    ['a', 'gate.json', '"closed"', '"open"'],
    ['b', 'run.json', '"wave-9"', '"wave-8"'],
    ['c', join('facts', 'pair.identityMap.ndjson'), '"pilot":false', '"pilot":true'],
  ] as const) {
    const folder = await addRun(name, { wave: 'wave-9' }, { decision: name === 'a' ? 'closed' : 'open' })
    const text = await readFile(join(folder, file), 'utf8')
    expect(text).toContain(from)
    await writeFile(join(folder, file), text.replace(from, to))
  }
  expect(await history()).toEqual([])
})

test('a closed wave is told with its users and pilots; the latest run of it speaks', async () => {
  await addRun('8-close')
  await addRun('9-close-again', { gatheredAt: '2026-02-08T06:00:00.000Z' })
  expect(await history()).toEqual([
    { wave: 'wave-1', run: join(runsFolder, '9-close-again'), closedAt: '2026-02-08T06:00:00.000Z', users: 2, pilots: 1 },
  ])
})

test('a folder that is not there yet is no history; one that cannot be read is an error', async () => {
  expect(await history(join(runsFolder, 'nowhere'))).toEqual([])
  await expect(history(join(runsFolder, 'notes.txt'))).rejects.toMatchObject({ code: 'not-found' })
})
