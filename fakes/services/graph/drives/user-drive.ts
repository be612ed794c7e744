import type { Route, RouteRequest } from '../../define.ts'
import type { Objection } from '../../../behaviours/asking/objection.ts'
import type { Account } from '../../../tenant/account.ts'
import type { Drive } from '../../../tenant/migration.ts'
import { entity, type Row } from '../organization/collection.ts'
import { accountOf } from '../users/find-account.ts'
import { graphTable } from '../wire/graph-table.ts'
import { Refusal, refuseFor } from '../wire/refusal.ts'

/** A OneDrive's default size. */
const total = 1_099_511_627_776

const quotaState = (share: number): string => {
  if (share >= 1) return 'exceeded'
  if (share >= 0.99) return 'critical'
  return share >= 0.9 ? 'nearing' : 'normal'
}

function driveRow(account: Account, drive: Drive): Row {
  return {
    id: `b!${Buffer.from(`${drive.ownerId}:${drive.webUrl}`).toString('base64url')}`,
    driveType: 'business',
    name: 'OneDrive',
    webUrl: `${drive.webUrl}/Documents`,
    owner: { user: { id: account.id, displayName: account.displayName, email: account.mail } },
    quota: {
      deleted: 0,
      remaining: Math.max(0, total - drive.usedBytes),
      state: quotaState(drive.usedBytes / total),
      total,
      used: drive.usedBytes,
    },
  }
}

/**
 * A delegated read of a licensed user's drive provisions it, an app's read does not:
 * https://learn.microsoft.com/graph/api/drive-get. A behaviour decides what follows.
 */
function driveOf(request: RouteRequest, account: Account): Drive {
  const { tenant, world, claims } = request
  if (!tenant.drives.has(account.id) && claims && claims.userId !== null) world.emit('drive.read-delegated', { tenant, account })
  const drive = tenant.drives.get(account.id)
  if (!drive) throw new Refusal(404, 'ResourceNotFound', "User's mysite not found.")
  const objections: Objection[] = []
  world.emit('drive.read-asked', { tenant, drive, objections })
  refuseFor(objections)
  return drive
}

const get: Route = {
  roles: ['Files.Read.All', 'Files.ReadWrite.All', 'Sites.Read.All', 'Sites.FullControl.All', 'Files.Read'],
  answer: request => {
    const account = accountOf(request)
    return { ...entity(request, 'drives', driveRow(account, driveOf(request, account))), cost: 1 }
  },
}

/** The root site names the tenant's SharePoint host. */
const root: Route = {
  roles: ['Sites.Read.All', 'Sites.FullControl.All', 'Files.Read.All'],
  answer: request => {
    const { tenant } = request
    const hostname = `${tenant.initialDomain.split('.')[0] ?? ''}.sharepoint.com`
    return entity(request, 'sites', {
      id: `${hostname},${tenant.id},${tenant.id}`,
      name: '',
      displayName: tenant.displayName,
      webUrl: `https://${hostname}`,
      siteCollection: { hostname },
    })
  },
}

export const driveRoutes = graphTable('sharepoint', { 'GET /users/:id/drive': get, 'GET /sites/root': root })
