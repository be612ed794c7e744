import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'organization-role-differs',
  title: 'The target owns the multitenant organization that it was meant to join as a member',
  gate: 'setup',
  checks: ['multitenant-organization'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/multitenantorganizationmember-update',
  apply(world) {
    for (const name of ['source', 'target'] as const)
      for (const member of world.tenant(name).multiTenantOrganization?.tenants ?? [])
        if (member.tenantId === world.tenant('target').id) member.role = 'owner'
  },
})
