import { driveOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'drive-locked',
  title: 'The OneDrive is locked',
  gate: 'prestage',
  checks: ['onedrive-lock'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world, pair) {
    driveOf(world, pair).lockState = 'NoAccess'
  },
})
