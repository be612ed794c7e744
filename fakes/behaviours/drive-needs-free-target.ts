import { isScheduled } from './drive-queue-limit.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'drive-needs-free-target',
  claim:
    'A OneDrive does not move to a user who has one already, for contents are never merged; nor while another move of it is scheduled, nor a second time.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  on: 'drive.move-asked',
  happen(_world, { tenant: source, target, from, to, task, objections }) {
    const refuse = (code: string, message: string): void => void objections.push({ code, message })
    if (to && target.drives.has(to.id)) refuse('MnASiteMoveTargetUrlHasWriteConflict', 'The target user has a OneDrive already.')
    if (source.drives.get(from?.id ?? '')?.template === 'RedirectSite#0')
      refuse('MnASiteMoveIsInprogressOrFinished', 'The OneDrive was moved already.')
    const name = from?.userPrincipalName.toLowerCase()
    if (source.driveMoves.values().some(other => other !== task && isScheduled(other) && other.sourceUpn.toLowerCase() === name))
      refuse('MnASiteMoveIsInprogressOrFinished', 'Another move of the OneDrive is scheduled.')
  },
})
