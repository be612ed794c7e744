import { encryptingLabel } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'label-without-encryption',
  title: 'The matching label of the target does not encrypt',
  gate: 'setup',
  checks: ['label-protection'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/purview/sensitivity-labels',
  apply(world) {
    const label = encryptingLabel(world)
    label.hasProtection = false
    label.protectionType = null
  },
})
