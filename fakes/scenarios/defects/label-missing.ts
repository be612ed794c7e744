import { encryptingLabel } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'label-missing',
  title: 'A label that encrypts is missing in the target',
  gate: 'setup',
  checks: ['label-parity'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world) {
    world.tenant('target').labels.delete(encryptingLabel(world).id)
  },
})
