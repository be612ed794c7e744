import type { AppPermissions } from './app-permissions.ts'
import type { ConditionalAccessPolicy } from './conditional-access-policies.ts'
import type { LicenseGroup } from './license-groups.ts'
import type { MultitenantOrganization } from './multitenant-organization.ts'
import type { SynchronizationJob } from './synchronization-jobs.ts'

type Organization = NonNullable<MultitenantOrganization['organization']>
type Member = Organization['tenants'][number]

/** An app that holds the permission that one fact asks for, and nothing else; `more` is what it holds of other services. */
export function appPermissions(
  graph: readonly string[] = ['Policy.Read.All'],
  declared?: AppPermissions['declared'],
  more: AppPermissions['granted'] = [],
): AppPermissions {
  return {
    granted: [{ service: 'graph', permissions: [...graph] }, ...more],
    declared: declared ?? [{ service: 'graph', anyOf: ['Policy.Read.All'], facts: ['partnerAccess'] }],
    ofProduct: [
      { service: 'graph', permissions: ['Policy.Read.All', 'AuditLog.Read.All'] },
      { service: 'exchange', permissions: ['Exchange.ManageAsApp'] },
    ],
  }
}

export function organizationMember(tenantId: string, changed: Partial<Member> = {}): Member {
  return { tenantId, displayName: 'Example', role: 'member', state: 'active', ...changed }
}

/** An active multitenant organization of these tenants. */
export function multitenantOrganization(tenants: readonly Member[], changed: Partial<Organization> = {}): MultitenantOrganization {
  return { organization: { id: 'organization-1', displayName: 'Example Organization', state: 'active', tenants: [...tenants], ...changed } }
}

/** A job that runs and makes visible members. */
export function synchronizationJob(changed: Partial<SynchronizationJob> = {}): SynchronizationJob {
  return {
    id: 'Azure2Azure.1',
    servicePrincipalId: '50000000-0000-4000-8000-00000000f001',
    scheduleState: 'Active',
    statusCode: 'Active',
    quarantineReason: null,
    lastSuccess: '2026-03-01T19:40:00Z',
    mappings: [
      { target: 'userType', type: 'Constant', expression: '"Member"' },
      { target: 'showInAddressList', type: 'Constant', expression: '"true"' },
    ],
    ...changed,
  }
}

/** An enabled policy for everybody and everything that demands MFA. */
export function conditionalAccessPolicy(name: string, changed: Partial<ConditionalAccessPolicy> = {}): ConditionalAccessPolicy {
  return {
    id: `policy ${name}`,
    name,
    state: 'enabled',
    includeUsers: ['All'],
    excludeUsers: [],
    includeGroups: [],
    excludeGroups: [],
    includeRoles: [],
    includeExternal: { kinds: [], tenants: null },
    excludeExternal: { kinds: [], tenants: null },
    includeApplications: ['All'],
    clientAppTypes: ['all'],
    narrowedBy: [],
    operator: 'OR',
    controls: ['mfa'],
    furtherControls: false,
    ...changed,
  }
}

export function licenseGroup(id: string, licenses: LicenseGroup['licenses']): LicenseGroup {
  return { id, displayName: 'A license group', licenses }
}
