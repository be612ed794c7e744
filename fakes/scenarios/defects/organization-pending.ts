import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'organization-pending',
  title: 'The target has not joined the multitenant organization',
  gate: 'setup',
  checks: ['multitenant-organization'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/multitenantorganization',
  apply(world) {
    for (const name of ['source', 'target'] as const)
      for (const member of world.tenant(name).multiTenantOrganization?.tenants ?? [])
        if (member.tenantId === world.tenant('target').id) member.state = 'pending'
  },
})
