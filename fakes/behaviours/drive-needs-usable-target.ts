import { enabledPlans } from '../tenant/enabled-plans.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'drive-needs-usable-target',
  claim:
    'A OneDrive moves only to a user who may use SharePoint (MnATargetUserIsNotSpoEnabled) and has a valid UPN (MnATargetUpnIsInvalid; that the name of an unconverted guest is none is assumed).',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'drive.move-asked',
  happen(_world, { target, to, objections }) {
    if (!to) return
    const refuse = (code: string, message: string): void => void objections.push({ code, message })
    if (to.userPrincipalName.toUpperCase().includes('#EXT#')) refuse('MnATargetUpnIsInvalid', 'The target UPN is not valid.')
    if (!enabledPlans(target, to).some(plan => plan.service === 'SharePoint'))
      refuse('MnATargetUserIsNotSpoEnabled', 'The target user has no plan of SharePoint.')
  },
})
