import { driveOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'drive-items-lost',
  title: 'The OneDrive in the target has fewer items than before',
  gate: 'close',
  checks: ['onedrive-moved'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world, pair) {
    const drive = driveOf(world, pair, 'target')
    drive.itemCount = Math.floor(drive.itemCount / 2)
  },
})
