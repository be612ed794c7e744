import { defineCheck } from '../define.ts'
import { driveOfUser } from './rule-drive-of-user.ts'
import { policiesHolding } from './rule-site-holds.ts'

export default defineCheck({
  id: 'onedrive-hold',
  title: 'No hold is on the source OneDrive',
  scope: 'user',
  severity: 'blocker',
  waivable: false,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['2.6', 'P.4'], tests: ['TC-10'], limitations: ['L.3'] },
  when: ['onedrive-moves'],
  needs: ['source.users', 'source.personalSites', 'source.oneDrives', 'source.siteHoldPolicies'],
  messages: {
    policy: {
      found: 'The OneDrive of {upn} is held by {policies}; a OneDrive on hold cannot be moved.',
      fix: 'Have the owners of {policies} release {upn}, or copy this OneDrive with another tool.',
    },
    held: {
      found: 'SharePoint says that the OneDrive of {upn} ({url}) is on hold; no policy that can be read names it.',
      fix: 'Find the hold with Invoke-HoldRemovalAction -Action GetHolds -SharePointLocation {url}, and have its owner release it.',
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/invoke-holdremovalaction',
  ],
  judge(user, facts, verdict) {
    const account = facts['source.users'].row(user.source)
    const upn = user.source.upn
    const policies = [...facts['source.siteHoldPolicies'].all()]
    const found = driveOfUser(account.userPrincipalName, facts['source.personalSites'].row(upn), facts['source.oneDrives'])
    if ('none' in found) return verdict.notApplicable(`${upn} has no OneDrive in the source`)
    if ('unclear' in found) return verdict.undecided(found.unclear)
    const holding = policiesHolding(found.site.url, policies)
    if (holding.length > 0)
      return verdict.fail('policy', { upn, policies: holding.map(({ kind, name }) => `${kind} '${name}'`).join(', ') })
    if (found.site.held === true) return verdict.fail('held', { upn, url: found.site.url })
    if (found.site.held === null) return verdict.undecided(`SharePoint did not say whether ${found.site.url} is on hold`)
    return verdict.pass()
  },
})
