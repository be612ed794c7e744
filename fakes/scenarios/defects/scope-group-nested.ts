import { addGroup } from '../groups.ts'
import { scopeGroups } from '../scope-groups.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'scope-group-nested',
  title: 'The scope group has another group nested in it',
  gate: 'setup',
  checks: ['scope-group'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world) {
    const nested = addGroup(world.tenant('source'), world.random, 'Branch office')
    scopeGroups(world.tenant('source'))[0]?.nestedGroups.add(nested.id)
  },
})
