import { driveOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'drive-too-many-items',
  title: 'The OneDrive has more items than a move takes',
  gate: 'prestage',
  checks: ['onedrive-limits'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world, pair) {
    driveOf(world, pair).itemCount = 1_240_000
  },
})
