import { driveOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'drive-on-hold',
  title: 'The OneDrive is on hold',
  gate: 'prestage',
  checks: ['onedrive-hold'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world, pair) {
    driveOf(world, pair).onHold = true
  },
})
