import { defineCheck } from '../define.ts'
import { driveOfUser } from './rule-drive-of-user.ts'

export default defineCheck({
  id: 'onedrive-lock',
  title: 'The source OneDrive can be read and written',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { tests: ['TC-10'] },
  when: ['onedrive-moves'],
  needs: ['source.users', 'source.personalSites', 'source.oneDrives'],
  messages: {
    locked: {
      found: 'The OneDrive of {upn} ({url}) is locked as {state}; only one that can be written is moved.',
      fix: 'Find out who locked {url} and why, then unlock it: Set-SPOSite -Identity {url} -LockState Unlock.',
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
    'https://learn.microsoft.com/en-us/sharepoint/manage-lock-status',
  ],
  judge(user, facts, verdict) {
    const account = facts['source.users'].row(user.source)
    const upn = user.source.upn
    const found = driveOfUser(account.userPrincipalName, facts['source.personalSites'].row(upn), facts['source.oneDrives'])
    if ('none' in found) return verdict.notApplicable(`${upn} has no OneDrive in the source`)
    if ('unclear' in found) return verdict.undecided(found.unclear)
    const { url, lockState } = found.site
    if (lockState === '') return verdict.undecided(`SharePoint did not say whether ${url} is locked`)
    return lockState.toLowerCase() === 'unlock' ? verdict.pass() : verdict.fail('locked', { upn, url, state: lockState })
  },
})
