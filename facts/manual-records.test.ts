import { generateKeyPairSync } from 'node:crypto'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleSettings } from '../checks/testing-samples.ts'
import { signRecord } from '../data/records/write.ts'
import { cohortOf } from '../domain/planning.ts'
import type { GatherContext } from './define.ts'
import manualRecords, { type ManualRecordFile } from './manual-records.ts'

const keys = generateKeyPairSync('ed25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const tenants = { source: '5aaaaaaa-0000-4000-8000-000000000001', target: '7aaaaaaa-0000-4000-8000-000000000002' }
const day = 86_400_000
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-'))
})
afterEach(async () => rm(folder, { recursive: true }))

function signed(answer: string, signedDaysAgo: number, tester = 'Ada Byron'): string {
  const time = Date.now() - signedDaysAgo * day
  const payload = {
    record: 'forms-export',
    wave: 'wave-1',
    tenants,
    answers: [
      { question: 'owners', answer: 'yes' },
      { question: 'exported', answer },
    ],
    tester,
    role: 'lead',
    time: new Date(time).toISOString(),
    expires: new Date(time + 365 * day).toISOString(),
    attachments: [],
  }
  return signRecord(payload, keys.privateKey)
}

/** The same envelope with the bad answer turned into the good one. */
const altered = (text: string): string =>
  text.replace(/(?<="payload": ")[^"]+/, payload =>
    Buffer.from(Buffer.from(payload, 'base64').toString('utf8').replace('"answer":"no"', '"answer":"yes"')).toString('base64'),
  )

async function rowsOf(recordsFolder: string | undefined): Promise<ManualRecordFile[]> {
  const context: GatherContext = {
    side: 'pair',
    get gateways(): never {
      throw new Error('a fact of files asks no tenant')
    },
    settings: { ...sampleSettings, policy: { ...sampleSettings.policy, testers: [{ name: 'Ada Byron', publicKey: keys.publicKey }] } },
    cohort: cohortOf([]),
    tenants: {
      source: { tenantId: tenants.source, initialDomain: 'source.onmicrosoft.com' },
      target: { tenantId: tenants.target, initialDomain: 'target.onmicrosoft.com' },
    },
    signal: new AbortController().signal,
    inputs: { recordsFolder, baselineRun: undefined, exportsFolder: undefined, inventoryFile: undefined, runsFolder: undefined },
    accountIds: () => Promise.resolve(new Map()),
    demands: [],
    everyDemand: [],
    now: Date.now,
    perUser: () => undefined,
  }
  const rows: ManualRecordFile[] = []
  for await (const row of manualRecords.rows(context)) rows.push(manualRecords.row.parse(row))
  return rows
}

test('without a folder there are no records', async () => {
  expect(await rowsOf(undefined)).toEqual([])
})

test('a folder that cannot be read is an error, never no records', async () => {
  await expect(rowsOf(join(folder, 'missing'))).rejects.toThrow(/cannot be read/)
})

test('each file is read for what it is worth', async () => {
  await writeFile(join(folder, 'a-valid.json'), signed('yes', 1))
  await writeFile(join(folder, 'b-unmet.json'), signed('no', 1))
  await writeFile(join(folder, 'c-expired.json'), signed('yes', 61))
  await writeFile(join(folder, 'd-stranger.json'), signed('yes', 1, 'Nobody'))
  await writeFile(join(folder, 'e-altered.json'), altered(signed('no', 1)))
  await writeFile(join(folder, 'f-broken.json'), '{')
  await writeFile(join(folder, 'notes.txt'), 'not a record')
  const rows = await rowsOf(folder)
  expect(rows.map(({ file, state }) => [file, state])).toEqual([
    ['a-valid.json', 'valid'],
    ['b-unmet.json', 'valid'],
    ['c-expired.json', 'expired'],
    ['d-stranger.json', 'unknown-tester'],
    ['e-altered.json', 'altered'],
    ['f-broken.json', 'malformed'],
  ])
  expect(rows.map(({ unmet }) => unmet.length)).toEqual([0, 1, 0, 0, 0, 0])
  expect(rows.map(({ payload }) => payload?.wave)).toEqual(['wave-1', 'wave-1', 'wave-1', undefined, undefined, undefined])
})

test('a record stays valid for the days of its kind, however late the tester let it expire', async () => {
  await writeFile(join(folder, 'a.json'), signed('yes', 10))
  const [row] = await rowsOf(folder)
  expect(Math.round((Date.parse(row?.validUntil ?? '') - Date.now()) / day)).toBe(50)
})

test('links and folders are refused, not followed', async () => {
  await writeFile(join(folder, 'elsewhere'), signed('yes', 1))
  await symlink(join(folder, 'elsewhere'), join(folder, 'link.json'))
  await mkdir(join(folder, 'folder.json'))
  expect((await rowsOf(folder)).map(({ file, state }) => [file, state])).toEqual([
    ['folder.json', 'malformed'],
    ['link.json', 'malformed'],
  ])
})
