import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { otherTenantMembersFile, otherTenantMembersKind } from '../../data/exports/other-tenant-member.ts'
import { writeExport } from '../../data/exports/write.ts'
import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'

/** What the exporter script would write of the world's third tenant; nothing where there is none. */
export async function writeExports(folder: string, world: ScenarioWorld): Promise<void> {
  const other = world.tenants.get('other')
  await mkdir(folder, { recursive: true })
  if (!other) return
  const rows = [...other.accounts.values()]
    .filter(account => account.creationType === 'Invitation')
    .map(({ id, userPrincipalName, userType, mail, otherMails }) => ({ id, userPrincipalName, userType, mail, otherMails }))
  await writeFile(
    join(folder, otherTenantMembersFile(other.id)),
    writeExport(otherTenantMembersKind, other.id, new Date().toISOString(), rows),
    { mode: 0o600 },
  )
}
