import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'blocked-drive-is-locked',
  claim: 'A OneDrive whose site gives no access answers 423; one that is read-only is read as ever.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/graph/errors',
  on: 'drive.read-asked',
  happen(_world, { drive, objections }) {
    if (drive.lockState !== 'NoAccess') return
    objections.push({ status: 423, code: 'resourceLocked', message: 'Access to this site has been blocked.' })
  },
})
