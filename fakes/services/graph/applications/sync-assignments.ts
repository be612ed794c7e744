import { z } from 'zod'
import type { Route, RouteRequest } from '../../define.ts'
import type { ProvisioningJob } from '../../../tenant/migration.ts'
import { bodyOf } from '../wire/body.ts'
import { graphTable } from '../wire/graph-table.ts'
import { absent, Refusal } from '../wire/refusal.ts'
import { principalOf } from './service-principals.ts'

const roles = ['AppRoleAssignment.ReadWrite.All', 'Application.ReadWrite.All']
const shape = z.object({ principalId: z.string(), resourceId: z.string(), appRoleId: z.string() })

function jobsOf(request: RouteRequest): ProvisioningJob[] {
  const principal = principalOf(request)
  return [...request.tenant.provisioningJobs.values()].filter(job => job.servicePrincipalId === principal.id)
}

/** Puts a user into the scope of cross-tenant synchronization: https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto */
const assign: Route = {
  roles,
  answer: request => {
    const { principalId, resourceId, appRoleId } = bodyOf(request, shape)
    const jobs = jobsOf(request)
    if (!request.tenant.accounts.has(principalId)) throw absent(principalId)
    if (jobs.some(job => job.scope.has(principalId)))
      throw new Refusal(400, 'Request_BadRequest', 'Permission being assigned already exists on the object')
    for (const job of jobs) job.scope.add(principalId)
    const id = Buffer.from(`${resourceId}:${principalId}`).toString('base64url')
    return { status: 201, body: { id, appRoleId, principalId, principalType: 'User', resourceId } }
  },
}

/** Takes a user out of the scope: the account at the other end is soft-deleted by the next cycle. */
const unassign: Route = {
  roles,
  answer: request => {
    const assignment = request.params['assignment'] ?? ''
    const [, accountId = ''] = Buffer.from(assignment, 'base64url').toString('utf8').split(':')
    const jobs = jobsOf(request).filter(job => job.scope.has(accountId))
    const account = request.tenant.accounts.get(accountId)
    if (jobs.length === 0) throw absent(assignment)
    for (const job of jobs) job.scope.delete(accountId)
    if (account) request.world.emit('sync.scope-removed', { tenant: request.tenant, account })
    return { status: 204 }
  },
}

export const syncAssignmentRoutes = graphTable('identity', {
  'POST /servicePrincipals/:id/appRoleAssignedTo': assign,
  'DELETE /servicePrincipals/:id/appRoleAssignedTo/:assignment': unassign,
})
