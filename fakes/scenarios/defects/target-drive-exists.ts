import { driveUrl, newDrive } from '../../behaviours/transitions/drive.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'target-drive-exists',
  title: 'The target account has a OneDrive already',
  gate: 'prestage',
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
