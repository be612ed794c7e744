import { encryptingLabel, required } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'label-user-defined',
  title: 'A label lets users define the permissions',
  gate: 'setup',
  checks: ['label-protection'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/purview/sensitivity-labels',
  apply(world) {
    const label = encryptingLabel(world)
    for (const name of ['source', 'target'] as const)
      required(world.tenant(name).labels.get(label.id), 'label').protectionType = 'userdefined'
  },
})
