import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { otherTenantMembersFile, otherTenantMembersKind } from '../data/exports/other-tenant-member.ts'
import { writeExport } from '../data/exports/write.ts'
import type { GatherContext } from './define.ts'
import otherTenantMembers from './other-tenant-members.ts'

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wavegate-exports-'))
  onTestFinished(async () => rm(folder, { recursive: true }))
  return folder
}

const tenantId = '0AAAAAAA-0000-4000-8000-000000000003'
const member = (id: string, mail: string | null, otherMails: readonly string[] = []) => ({
  id,
  userPrincipalName: `${id}#EXT#@o.example`,
  userType: 'Member',
  mail,
  otherMails,
})

async function read(exportsFolder: string | undefined): Promise<[string, string[]][]> {
  const found: [string, string[]][] = []
  const settings = { otherTenants: [{ tenantId, name: 'Overseas' }] }
  const context = { inputs: { exportsFolder }, settings, now: () => Date.parse('2026-03-01T12:00:00Z') } as unknown as GatherContext
  for await (const { key, members } of otherTenantMembers.rows(context)) found.push([key, members])
  return found
}
const folderWith = async (of: string, rows: readonly object[]): Promise<string> => {
  const folder = await newFolder()
  await writeFile(join(folder, otherTenantMembersFile(tenantId)), writeExport(otherTenantMembersKind, of, '2026-03-01T10:00:00Z', rows))
  return folder
}

test('members are found by their mail address, and by other addresses only where they have none', async () => {
  const tenant = tenantId.toLowerCase()
  const folder = await folderWith(tenantId, [
    member('1', 'Ada@source.example', ['ada@target.example']),
    member('2', null, ['bea@source.example']),
    member('3', 'ada@source.example'),
  ])
  expect(await read(folder)).toEqual([
    [tenant, []],
    [`${tenant} ada@source.example`, ['1', '3']],
    [`${tenant} bea@source.example`, ['2']],
  ])
})

test('a tenant that was not exported is said with how to export it', async () => {
  await expect(read(undefined)).rejects.toThrow(/other-tenant-members\.ps1/)
  await expect(read(await newFolder())).rejects.toMatchObject({ code: 'not-found' })
})

test('the export of another tenant under this name is refused', async () => {
  await expect(read(await folderWith('0bbbbbbb-0000-4000-8000-000000000003', []))).rejects.toThrow(/is of the tenant 0bbbbbbb/)
})
