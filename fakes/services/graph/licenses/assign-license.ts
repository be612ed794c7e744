import { z } from 'zod'
import type { Route, RouteRequest } from '../../define.ts'
import type { Objection } from '../../../behaviours/asking/objection.ts'
import type { LicenseAssignment } from '../../../tenant/account.ts'
import { groupOf } from '../groups/find-group.ts'
import { toGraphGroup } from '../groups/to-graph-group.ts'
import { accountOf } from '../users/find-account.ts'
import { userWriter } from '../users/to-graph-user.ts'
import { bodyOf } from '../wire/body.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { Refusal, refuseFor } from '../wire/refusal.ts'
import { changePlans } from '../../../behaviours/transitions/change-plans.ts'

const roles = ['LicenseAssignment.ReadWrite.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All']
const shape = z.object({
  addLicenses: z.array(z.object({ skuId: z.guid(), disabledPlans: z.array(z.guid()).default([]) })),
  removeLicenses: z.array(z.guid()),
})
type Change = z.infer<typeof shape>

const bad = (message: string): Refusal => new Refusal(400, 'Request_BadRequest', message)

/** The message wording follows public reports of this API's refusals. */
function changeOf(request: RouteRequest, held: readonly LicenseAssignment[]): Change {
  const change = bodyOf(request, shape)
  for (const { skuId, disabledPlans } of change.addLicenses) {
    const sku = request.tenant.skus.get(skuId)
    if (!sku) throw bad(`License ${skuId} does not correspond to a valid company License.`)
    const unknown = disabledPlans.find(id => !sku.plans.some(plan => plan.id === id))
    if (unknown !== undefined) throw bad(`Service plan ${unknown} does not belong to license ${skuId}.`)
  }
  for (const skuId of change.removeLicenses)
    if (!held.some(license => license.skuId === skuId)) throw bad('User does not have a corresponding license.')
  return change
}

function applied(held: readonly LicenseAssignment[], change: Change): LicenseAssignment[] {
  const replaced = new Set([...change.removeLicenses, ...change.addLicenses.map(license => license.skuId)])
  return [...held.filter(license => !replaced.has(license.skuId)), ...change.addLicenses]
}

/** https://learn.microsoft.com/graph/api/user-assignlicense */
const user: Route = {
  roles,
  answer: request => {
    const account = accountOf(request)
    const { tenant, world } = request
    const objections: Objection[] = []
    world.emit('account.license-asked', { tenant, account, change: bodyOf(request, shape), objections })
    refuseFor(objections)
    const change = changeOf(request, account.directLicenses)
    world.emit('account.changing', { tenant, account })
    changePlans(world, tenant, [account], () => {
      account.directLicenses = applied(account.directLicenses, change)
    })
    return { status: 200, body: { '@odata.context': contextOf(request, 'users/$entity'), ...userWriter(request)(account) }, cost: 1 }
  },
}

/** Group licensing is processed in the background: https://learn.microsoft.com/graph/api/group-assignlicense */
const group: Route = {
  roles: ['LicenseAssignment.ReadWrite.All', 'Group.ReadWrite.All', 'Directory.ReadWrite.All'],
  answer: request => {
    const found = groupOf(request)
    const { tenant, world } = request
    const before = found.assignedLicenses
    found.assignedLicenses = applied(before, changeOf(request, before))
    world.emit('group.licenses-changed', { tenant, group: found, before })
    return { status: 202, body: { '@odata.context': contextOf(request, 'groups/$entity'), ...toGraphGroup(request, found) } }
  },
}

/** https://learn.microsoft.com/graph/api/user-reprocesslicenseassignment */
const reprocess: Route = {
  roles,
  answer: request => {
    const account = accountOf(request)
    request.world.emit('account.licenses-reprocessed', { tenant: request.tenant, account })
    return { status: 200, body: { '@odata.context': contextOf(request, 'users/$entity'), ...userWriter(request)(account) } }
  },
}

export const licenseRoutes = graphTable('identity', {
  'POST /users/:id/assignLicense': user,
  'POST /groups/:id/assignLicense': group,
  'POST /users/:id/reprocessLicenseAssignment': reprocess,
})
