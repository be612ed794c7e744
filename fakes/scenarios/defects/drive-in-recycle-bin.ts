import { driveUrl, newDrive } from '../../behaviours/transitions/drive.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'drive-in-recycle-bin',
  title: 'A deleted OneDrive holds the address in the target',
  gate: 'prestage',
  checks: ['target-onedrive'],
  predicts: ['MnASiteMoveTargetUrlHasWriteConflict'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/sharepoint/delete-site-collection',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    // Nobody in the tenant owns it any more: that is what makes it a deleted one.
    const formerOwner = world.random.guid()
    target.tenant.drives.set(formerOwner, newDrive(formerOwner, driveUrl(target.tenant, target.account.userPrincipalName)))
  },
})
