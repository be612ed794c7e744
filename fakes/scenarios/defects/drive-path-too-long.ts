import { driveOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'drive-path-too-long',
  title: 'A path of the OneDrive is too long for the target',
  gate: 'prestage',
  checks: ['onedrive-limits'],
  predicts: ['MnATargetUrlNotValidForRename'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world, pair) {
    driveOf(world, pair).longestPath = 423
  },
})
