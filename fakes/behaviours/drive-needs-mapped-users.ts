import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'drive-needs-mapped-users',
  claim: 'A OneDrive moves from a user who has and owns one to the user whom the identity map of the target names for it.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step4',
  on: 'drive.move-asked',
  happen(_world, { tenant: source, target, from, to, objections }) {
    const refuse = (code: string, message: string): void => void objections.push({ code, message })
    if (!from) return refuse('MnAOdbFailedToGetUrlForSourceUPN', 'The source user was not found.')
    const drive = source.drives.get(from.id)
    if (!drive) return refuse('MnAOdbForSourceUPNDoesNotExist', 'The source user has no OneDrive.')
    if (drive.ownerId !== from.id) refuse('MnAOdbOwnerUrlMismatch', 'The OneDrive of the source user has another owner.')
    if (!to) return refuse('MnATargetUserDoesNotExist', 'The target user does not exist.')
    const mapped = target.sharePointMap.get(from.userPrincipalName)
    if (!mapped) refuse('MnAIdentityMapEntryDoesNotExistsForSourceUPN', 'The identity map does not name the source user.')
    else if (mapped.targetUpn.toLowerCase() !== to.userPrincipalName.toLowerCase())
      refuse('MnAIdentityMapEntryDoesNotMatchRequest', 'The identity map names another target user.')
  },
})
