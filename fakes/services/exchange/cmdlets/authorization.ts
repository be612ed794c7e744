import { found, type Cmdlet } from '../cmdlet.ts'
import { objectNotFound } from '../cmdlet-error.ts'
import { findRecipient } from '../find-recipient.ts'
import { rowsOf } from '../rows.ts'

const exchangeOnline = '00000002-0000-0ff1-ce00-000000000000'

export const authorizationCmdlets: readonly Cmdlet[] = [
  {
    // Role assignments of applications are kept as grants on Exchange Online, over the whole organization (assumed).
    name: 'Test-ServicePrincipalAuthorization',
    parameters: ['Identity', 'Resource'],
    run: call => {
      const identity = call.parameters.required('Identity')
      const key = identity.toLowerCase()
      const principals = [...call.tenant.servicePrincipals.values()]
      const principal = principals.find(each => [each.id, each.appId, each.displayName].some(name => name.toLowerCase() === key))
      if (!principal) throw objectNotFound(404, identity)
      const resource = call.parameters.text('Resource')
      if (resource !== null && !findRecipient(call.tenant, resource, 'any')) throw objectNotFound(404, resource)
      const grants = principal.grants.filter(grant => grant.resourceAppId === exchangeOnline)
      return found(
        rowsOf(grants, {
          RoleName: grant => `Application ${grant.role}`,
          GrantedPermissions: grant => grant.role,
          AllowedResourceScope: () => 'Organization',
          ScopeType: () => 'Organization',
          InScope: () => (resource === null ? 'Not Run' : 'True'),
        }),
      )
    },
  },
]
