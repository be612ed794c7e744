import { z } from 'zod'
import type { Objection } from '../../../behaviours/asking/objection.ts'
import { bare, isSmtp } from '../../../behaviours/transitions/addresses.ts'
import { findByAddress } from '../../../tenant/find-account.ts'
import type { Route, RouteRequest } from '../../define.ts'
import type { Account } from '../../../tenant/account.ts'
import { directoryPage } from '../odata/directory-page.ts'
import { bodyOf } from '../wire/body.ts'
import { unitsOf } from '../wire/cost.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { absent, refuseFor } from '../wire/refusal.ts'
import { accountOf } from './find-account.ts'
import { deletedFor } from './listed-users.ts'
import { userWriter } from './to-graph-user.ts'
import { userDirectory } from './user-directory.ts'

const reading = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All']
const writing = ['User.ReadWrite.All', 'User.DeleteRestore.All']

function deletedOf(request: RouteRequest): Account {
  const id = request.params['id'] ?? ''
  const account = request.tenant.deletedAccounts.get(id.toLowerCase())
  if (!account) throw absent(id)
  return account
}

const list: Route = {
  roles: reading,
  answer: request =>
    directoryPage(request, {
      ...userDirectory(request),
      set: 'users',
      items: () => deletedFor(request),
      project: userWriter(request),
      limits: { default: 100, max: 999 },
      cost: unitsOf(request, 2),
    }),
}

/** Soft deletion, restorable for 30 days: https://learn.microsoft.com/graph/api/user-delete */
const remove: Route = {
  roles: writing,
  answer: request => {
    const account = accountOf(request)
    const { tenant, world } = request
    world.emit('account.changing', { tenant, account })
    account.deletedDateTime = world.clock.iso()
    tenant.accounts.delete(account.id)
    tenant.deletedAccounts.set(account.id, account)
    world.emit('account.deleted', { tenant, account })
    return { status: 204 }
  },
}

const restoreShape = z.object({ autoReconcileProxyConflict: z.boolean().optional(), newUserPrincipalName: z.string().optional() })

/** https://learn.microsoft.com/graph/api/directory-deleteditems-restore */
const restore: Route = {
  roles: ['User.DeleteRestore.All', 'User.ReadWrite.All'],
  answer: request => {
    const account = deletedOf(request)
    const { tenant, world } = request
    const { newUserPrincipalName, autoReconcileProxyConflict } = bodyOf(request, restoreShape)
    const upn = newUserPrincipalName ?? account.userPrincipalName
    const objections: Objection[] = []
    world.emit('account.restore-asked', {
      tenant,
      account,
      userPrincipalName: upn,
      reconciles: autoReconcileProxyConflict ?? false,
      objections,
    })
    refuseFor(objections)
    world.emit('account.changing', { tenant, account })
    account.proxyAddresses = account.proxyAddresses.filter(proxy => !isSmtp(proxy) || !findByAddress(tenant, bare(proxy)))
    account.userPrincipalName = upn
    account.deletedDateTime = null
    tenant.deletedAccounts.delete(account.id)
    tenant.accounts.set(account.id, account)
    world.emit('account.restored', { tenant, account })
    const user = {
      '@odata.context': contextOf(request, 'directoryObjects/$entity'),
      '@odata.type': '#microsoft.graph.user',
      ...userWriter(request)(account),
    }
    return { status: 200, body: user }
  },
}

const get: Route = {
  roles: reading,
  answer: request => ({
    status: 200,
    body: { '@odata.context': contextOf(request, 'directoryObjects/$entity'), ...userWriter(request)(deletedOf(request)) },
  }),
}

const purge: Route = {
  roles: writing,
  answer: request => {
    const account = deletedOf(request)
    request.world.emit('account.changing', { tenant: request.tenant, account })
    request.tenant.deletedAccounts.delete(account.id)
    return { status: 204 }
  },
}

export const deletedUserRoutes = graphTable('identity', {
  'DELETE /users/:id': remove,
  'GET /directory/deletedItems/microsoft.graph.user': list,
  'GET /directory/deletedItems/:id': get,
  'POST /directory/deletedItems/:id/restore': restore,
  'DELETE /directory/deletedItems/:id': purge,
})
