import { completeDriveMove } from './transitions/drive.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'drive-leaves-redirect',
  claim: 'After a move the content is in the OneDrive of the target user, and a redirect site stands at the address that it had.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step7',
  on: 'drive.moved',
  happen(_world, { tenant, target, sourceId, targetId }) {
    completeDriveMove(tenant, target, sourceId, targetId)
  },
})
