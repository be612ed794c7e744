import type { AuthenticationMethod } from '../../../tenant/account.ts'
import type { Route } from '../../define.ts'
import { pagedRows, type Row } from '../organization/collection.ts'
import { accountOf } from '../users/find-account.ts'
import { graphTable } from '../wire/graph-table.ts'

const assignment = (principalId: string, roleDefinitionId: string): Row => ({
  id: Buffer.from(`${principalId}:${roleDefinitionId}`).toString('base64url'),
  principalId,
  roleDefinitionId,
  directoryScopeId: '/',
})

/** Roles of accounts and apps alike: https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignments */
const roleAssignments: Route = {
  roles: ['RoleManagement.Read.Directory', 'RoleManagement.Read.All', 'RoleManagement.ReadWrite.Directory', 'Directory.Read.All'],
  answer: request => {
    const rows: Row[] = []
    for (const { id, directoryRoles } of request.tenant.accounts.values())
      for (const role of directoryRoles) rows.push(assignment(id, role))
    for (const { id, directoryRoles } of request.tenant.servicePrincipals.values())
      for (const role of directoryRoles) rows.push(assignment(id, role))
    return pagedRows(request, 'roleManagement/directory/roleAssignments', rows)
  },
}

/** https://learn.microsoft.com/en-us/graph/api/resources/temporaryaccesspassauthenticationmethod */
function passRow(pass: NonNullable<AuthenticationMethod['pass']>, now: number): Row {
  const start = Date.parse(pass.startDateTime)
  const usedUp = pass.isUsableOnce && pass.used
  const ended = now >= start + pass.lifetimeInMinutes * 60_000
  const reason = usedUp ? 'OneTimeUsed' : ended ? 'Expired' : now < start ? 'NotYetValid' : 'EnabledByPolicy'
  const { startDateTime, lifetimeInMinutes, isUsableOnce } = pass
  const isUsable = reason === 'EnabledByPolicy'
  return { temporaryAccessPass: null, startDateTime, lifetimeInMinutes, isUsableOnce, isUsable, methodUsabilityReason: reason }
}

/** https://learn.microsoft.com/graph/api/authentication-list-methods */
const authenticationMethods: Route = {
  roles: ['UserAuthenticationMethod.Read.All', 'UserAuthenticationMethod.ReadWrite.All'],
  answer: request => {
    const account = accountOf(request)
    const now = request.world.clock.now()
    const rows = account.authenticationMethods.map(({ type, id, pass }) => ({
      '@odata.type': `#microsoft.graph.${type}`,
      id,
      ...(pass && passRow(pass, now)),
    }))
    return pagedRows(request, `users('${account.id}')/authentication/methods`, rows)
  },
}

export const roleAssignmentRoutes = graphTable('identity', {
  'GET /roleManagement/directory/roleAssignments': roleAssignments,
  'GET /users/:id/authentication/methods': authenticationMethods,
})
