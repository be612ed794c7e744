import { driveOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'protected-files',
  title: 'Files of the OneDrive are under user-defined permissions',
  gate: 'prestage',
  checks: ['protected-files'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world, pair) {
    driveOf(world, pair).protectedFiles = 17
  },
})
