import { defineCheck } from '../define.ts'
import { driveOfUser } from './rule-drive-of-user.ts'
import { oneDrivePath } from './rule-target-path.ts'

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
  needs: ['target.personalSites', 'target.oneDrives', 'target.recycledOneDrives', 'target.users'],
  messages: {
    exists: {
      found: 'The target account {upn} has a OneDrive already ({url}); the move cannot merge into it.',
      fix: 'Save what {upn} has put there, delete that OneDrive and remove it from the recycle bin of SharePoint, and keep it from coming back.',
    },
    recycled: {
      found: 'A deleted OneDrive in the recycle bin of the target holds the address that {upn} will have ({url}).',
      fix: 'Restore {url} if somebody needs it, save its content, and delete it for good: Remove-SPODeletedSite -Identity {url}.',
    },
  },
  side: 'target',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'target-upn', failing: ['entra'], explains: [] },
  ],
  sources: [
    'https://learn.microsoft.com/en-us/sharepoint/delete-site-collection',
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
    const recycled = [...owners].flatMap(owner => facts['target.recycledOneDrives'].find(oneDrivePath(owner)) ?? [])[0]
    if (recycled !== undefined) return verdict.fail('recycled', { upn, url: recycled.url })
    const found = driveOfUser(userPrincipalName, profile, facts['target.oneDrives'])
    return 'unclear' in found ? verdict.undecided(found.unclear) : verdict.pass()
  },
})
