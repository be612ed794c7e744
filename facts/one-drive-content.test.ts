import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { oneDriveContentFile, oneDriveContentKind } from '../data/exports/one-drive-content.ts'
import { writeExport } from '../data/exports/write.ts'
import type { GatherContext } from './define.ts'
import oneDriveContent, { type OneDriveContent } from './one-drive-content.ts'

const source = '5aaaaaaa-0000-4000-8000-000000000001'
const target = '7aaaaaaa-0000-4000-8000-000000000002'
const drive = {
  owner: 'Ada@source.example',
  url: 'https://source-my.sharepoint.com/personal/ada/',
  items: 3,
  longestPath: 40,
  protectedFiles: 0,
}
let exportsFolder: string
beforeAll(async () => {
  exportsFolder = await mkdtemp(join(tmpdir(), 'wavegate-content-'))
})
afterAll(async () => rm(exportsFolder, { recursive: true, force: true }))

async function rows(folder: string | undefined, side: 'source' | 'target' = 'source'): Promise<OneDriveContent[]> {
  const tenants = { source: { tenantId: source, initialDomain: '' }, target: { tenantId: target, initialDomain: '' } }
  const context = {
    side,
    inputs: { exportsFolder: folder },
    tenants,
    now: () => Date.parse('2026-03-01T12:00:00Z'),
  } as Partial<GatherContext> as GatherContext
  return Array.fromAsync(oneDriveContent.rows(context))
}
const put = async (tenantId: string, text: string): Promise<void> => writeFile(join(exportsFolder, oneDriveContentFile(tenantId)), text)

test('the rows of the export of that tenant, with its time', async () => {
  await put(source, writeExport(oneDriveContentKind, source, '2026-03-01T10:00:00Z', [drive]))
  expect(await rows(exportsFolder)).toEqual([{ ...drive, url: drive.url.slice(0, -1), exportedAt: '2026-03-01T10:00:00.000Z' }])
})

test('a missing folder or file says how to make it', async () => {
  await expect(rows(undefined)).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('onedrive-content.ps1') })
  await expect(rows(exportsFolder, 'target')).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining(target) })
})

test('the export of another tenant under this name, or one that was changed, is refused', async () => {
  await put(target, writeExport(oneDriveContentKind, source, '2026-03-01T10:00:00Z', [drive]))
  await expect(rows(exportsFolder, 'target')).rejects.toMatchObject({ code: 'answer-malformed' })
  await put(target, writeExport(oneDriveContentKind, target, '2026-03-01T10:00:00Z', [drive]).replace('"items":3', '"items":4'))
  await expect(rows(exportsFolder, 'target')).rejects.toMatchObject({ code: 'answer-truncated' })
})
