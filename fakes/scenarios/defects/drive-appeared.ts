import { driveUrl, newDrive } from '../../behaviours/transitions/drive.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'drive-appeared',
  title: 'A OneDrive appeared in the target after submission',
  gate: 'cutover',
  checks: ['target-onedrive'],
  predicts: ['MnASiteMoveTargetUrlHasWriteConflict'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.tenant.drives.set(pair.targetId, newDrive(pair.targetId, driveUrl(target.tenant, target.account.userPrincipalName)))
  },
})
