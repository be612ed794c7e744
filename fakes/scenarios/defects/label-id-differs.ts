import { encryptingLabel } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'label-id-differs',
  title: 'A label that encrypts has another id in the target',
  gate: 'setup',
  checks: ['label-parity'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world) {
    const label = encryptingLabel(world)
    const id = world.random.guid()
    world.tenant('target').labels.delete(label.id)
    world.tenant('target').labels.set(id, { ...label, id })
  },
})
