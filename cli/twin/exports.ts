import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { oneDriveContentFile, oneDriveContentKind } from '../../data/exports/one-drive-content.ts'
import { otherTenantMembersFile, otherTenantMembersKind } from '../../data/exports/other-tenant-member.ts'
import { writeExport } from '../../data/exports/write.ts'
import { inventoryColumns } from '../../data/inventory/read.ts'
import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'

/** What the exporter scripts would write of the world as it is now, and an inventory of one flow that two users share and of one form. */
export async function writeExports(folder: string, world: ScenarioWorld): Promise<void> {
  await mkdir(folder, { recursive: true })
  const put = async (file: string, text: string): Promise<void> => writeFile(join(folder, file), text, { mode: 0o600 })
  const now = new Date().toISOString()
  const other = world.tenants.get('other')
  if (other) {
    const rows = [...other.accounts.values()]
      .filter(account => account.creationType === 'Invitation')
      .map(({ id, userPrincipalName, userType, mail, otherMails }) => ({ id, userPrincipalName, userType, mail, otherMails }))
    await put(otherTenantMembersFile(other.id), writeExport(otherTenantMembersKind, other.id, now, rows))
  }
  for (const side of ['source', 'target'] as const) {
    const { id } = world.tenant(side)
    await put(oneDriveContentFile(id), writeExport(oneDriveContentKind, id, now, contentOf(world, side)))
  }
  const [first, second] = world.pairs
  const flows =
    first && second && first.wave === second.wave ? [['flow', 'Invoice approval', `${first.sourceUpn};${second.sourceUpn}`]] : []
  const forms = first ? [['form', 'Survey', first.sourceUpn]] : []
  await put('inventory.csv', stringify([[...inventoryColumns], ...flows, ...forms]))
}

/** By account, whoever SharePoint says that the OneDrive belongs to. The world counts a path with its host; the exporter counts below the OneDrive. */
function contentOf(world: ScenarioWorld, side: 'source' | 'target'): object[] {
  const { drives, accounts } = world.tenant(side)
  return world.pairs.flatMap(pair => {
    const id = side === 'source' ? pair.sourceId : pair.targetId
    const drive = drives.get(id)
    const owner = drive && accounts.get(id)
    if (!drive || !owner || drive.template !== 'SPSPERS#10') return []
    const { webUrl, itemCount, longestPath, protectedFiles } = drive
    return [
      {
        owner: owner.userPrincipalName,
        url: webUrl,
        items: itemCount,
        longestPath: Math.max(0, longestPath - webUrl.length),
        protectedFiles,
      },
    ]
  })
}
