import { defineCheck } from '../define.ts'
import { driveOfUser } from './rule-drive-of-user.ts'

export default defineCheck({
  id: 'target-onedrive',
  title: 'The target account has no OneDrive before the move',
  scope: 'user',
  severity: 'blocker',
  waivable: false,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['2.1'], tests: ['TC-10'] },
  predicts: ['MnASiteMoveTargetUrlHasWriteConflict'],
  when: ['onedrive-moves'],
  needs: ['target.personalSites', 'target.oneDrives', 'target.users'],
  messages: {
    exists: {
      found: 'The target account {upn} has a OneDrive already ({url}); the move cannot merge into it.',
      fix: 'Save what {upn} has put there, delete that OneDrive and remove it from the recycle bin of SharePoint, and keep it from coming back.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step5',
    'https://learn.microsoft.com/en-us/dotnet/api/microsoft.online.sharepoint.tenantadministration.tenant.getpersonalsiteurl',
  ],
  judge(user, facts, verdict) {
    const { userPrincipalName } = facts['target.users'].row(user.target)
    const upn = user.target.upn
    const profile = facts['target.personalSites'].row(upn)
    const owners = new Set([upn.toLowerCase(), userPrincipalName.toLowerCase()])
    const [listed] = [...owners].flatMap(owner => facts['target.oneDrives'].find(owner)?.sites ?? [])
    const url = listed?.url ?? profile.url
    if (url !== '') return verdict.fail('exists', { upn, url })
    const found = driveOfUser(userPrincipalName, profile, facts['target.oneDrives'])
    return 'unclear' in found ? verdict.undecided(found.unclear) : verdict.pass()
  },
})
