import { defineBehaviour } from './define.ts'
import { driveUrl } from './transitions/drive.ts'

export default defineBehaviour({
  id: 'recycled-drive-keeps-address',
  claim: 'A OneDrive in the recycle bin of SharePoint keeps its address until it is deleted for good: no move can put another one there.',
  // That a deleted site keeps its address is documented; that the move then answers with this code is not.
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/sharepoint/delete-site-collection',
  on: 'drive.move-asked',
  happen(_world, { target, to, objections }) {
    if (!to || target.drives.has(to.id)) return
    const address = driveUrl(target, to.userPrincipalName)
    for (const drive of target.drives.values())
      if (drive.webUrl === address) {
        objections.push({ code: 'MnASiteMoveTargetUrlHasWriteConflict', message: 'A deleted OneDrive holds the address.' })
        return
      }
  },
})
