import type { Route, RouteRequest } from '../../define.ts'
import type { ConditionalAccessPolicy, SensitivityLabel } from '../../../tenant/organization.ts'
import { collection, entity, type Row } from '../organization/collection.ts'
import { graphTable } from '../wire/graph-table.ts'
import { absent } from '../wire/refusal.ts'

const authorization: Route = {
  roles: ['Policy.Read.All', 'Policy.ReadWrite.Authorization'],
  answer: request =>
    entity(request, 'policies/authorizationPolicy', {
      id: 'authorizationPolicy',
      displayName: 'Authorization Policy',
      allowInvitesFrom: request.tenant.allowInvitesFrom,
    }),
}

const policyRow = (policy: ConditionalAccessPolicy): Row => ({
  id: policy.id,
  displayName: policy.displayName,
  state: policy.state,
  conditions: {
    users: {
      includeUsers: policy.includeUsers,
      excludeUsers: policy.excludeUsers,
      includeGroups: [],
      excludeGroups: [],
      includeRoles: [],
      excludeRoles: [],
      includeGuestsOrExternalUsers:
        policy.includeGuestsOrExternalUsers === null
          ? null
          : {
              guestOrExternalUserTypes: policy.includeGuestsOrExternalUsers.join(','),
              externalTenants: { '@odata.type': '#microsoft.graph.conditionalAccessAllExternalTenants', membershipKind: 'all' },
            },
      excludeGuestsOrExternalUsers: null,
    },
    applications: { includeApplications: ['All'], excludeApplications: [] },
    clientAppTypes: ['all'],
  },
  grantControls: { operator: 'OR', builtInControls: policy.builtInControls },
})

const conditionalAccess: Route = {
  roles: ['Policy.Read.All', 'Policy.Read.ConditionalAccess'],
  answer: request =>
    collection(request, 'identity/conditionalAccess/policies', [...request.tenant.conditionalAccess.values()].map(policyRow)),
}

const labelRow = (label: SensitivityLabel, sublabels: readonly SensitivityLabel[]): Row => ({
  id: label.id,
  name: label.name,
  displayName: label.displayName,
  priority: label.priority,
  hasProtection: label.hasProtection,
  isDefault: false,
  sublabels: sublabels.map(sub => labelRow(sub, [])),
})

const labelRoles = ['SensitivityLabel.Read', 'SensitivityLabels.Read.All']

function shownLabels({ world, tenant }: RouteRequest): SensitivityLabel[] {
  const shown = new Set(tenant.labels.values())
  world.emit('labels.read-asked', { tenant, shown })
  return [...shown]
}

const labels: Route = {
  roles: labelRoles,
  answer: request => {
    const enabled = shownLabels(request)
    const rows = enabled
      .filter(label => label.parentId === null)
      .map(label =>
        labelRow(
          label,
          enabled.filter(sub => sub.parentId === label.id),
        ),
      )
    return collection(request, 'security/dataSecurityAndGovernance/sensitivityLabels', rows)
  },
}

const label: Route = {
  roles: labelRoles,
  answer: request => {
    const found = shownLabels(request).find(each => each.id === request.params['id'])
    if (!found) throw absent(request.params['id'] ?? '')
    return entity(request, 'security/dataSecurityAndGovernance/sensitivityLabels', labelRow(found, []))
  },
}

export const authorizationPolicyRoutes = graphTable('identity', { 'GET /policies/authorizationPolicy': authorization })
export const conditionalAccessRoutes = graphTable('conditional-access', { 'GET /identity/conditionalAccess/policies': conditionalAccess })
export const labelRoutes = graphTable('unpublished', {
  'GET /security/dataSecurityAndGovernance/sensitivityLabels': labels,
  'GET /security/dataSecurityAndGovernance/sensitivityLabels/:id': label,
})
