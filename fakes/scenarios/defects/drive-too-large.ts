import { driveOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'drive-too-large',
  title: 'The OneDrive is larger than a move takes',
  gate: 'prestage',
  checks: ['onedrive-limits'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world, pair) {
    driveOf(world, pair).usedBytes = 5.4 * 1_099_511_627_776
  },
})
