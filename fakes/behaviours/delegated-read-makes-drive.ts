import { driveUrl, newDrive } from './transitions/drive.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'delegated-read-makes-drive',
  claim: 'Reading the drive of a licensed user with a delegated token provisions it; an application token does not.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/drive-get',
  on: 'drive.read-delegated',
  happen(_world, { tenant, account }) {
    if (!tenant.drives.has(account.id)) tenant.drives.set(account.id, newDrive(account.id, driveUrl(tenant, account.userPrincipalName)))
  },
})
