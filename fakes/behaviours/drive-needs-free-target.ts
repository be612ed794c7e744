import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'drive-needs-free-target',
  claim: 'A OneDrive does not move to a user who has one already, nor a second time: contents are never merged.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  on: 'drive.move-asked',
  happen(_world, { tenant: source, target, from, to, objections }) {
    const refuse = (code: string, message: string): void => void objections.push({ code, message })
    if (to && target.drives.has(to.id)) refuse('MnASiteMoveTargetUrlHasWriteConflict', 'The target user has a OneDrive already.')
    if (source.drives.get(from?.id ?? '')?.template === 'RedirectSite#0')
      refuse('MnASiteMoveIsInprogressOrFinished', 'The OneDrive was moved already.')
  },
})
