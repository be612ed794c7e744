import { defineCheck } from '../define.ts'
import { driveOfUser } from './rule-drive-of-user.ts'
import { isOutdated } from './rule-export-age.ts'
import { hasApostrophe, oneDriveUrl } from './rule-target-path.ts'

export default defineCheck({
  id: 'onedrive-limits',
  title: 'The source OneDrive is within what a move takes',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage'],
  covers: { tests: ['TC-10'] },
  predicts: ['MnATargetUrlNotValidForRename', 'MnAOdbOwnerUrlMismatch'],
  when: ['onedrive-moves'],
  needs: ['source.users', 'source.personalSites', 'source.oneDrives', 'source.oneDriveContent'],
  messages: {
    owner: {
      found: 'The profile of {upn} names the OneDrive {url}, which SharePoint lists as that of {owner}.',
      fix: 'Find out whose {url} is: make {upn} its owner (Set-SPOSite -Owner), or correct the profile.',
    },
    apostrophe: {
      found: 'The name of {upn} or of {target} has an apostrophe, with which the OneDrive is not moved.',
      fix: 'Give {upn} and {target} UPNs without an apostrophe, and correct the identity map.',
    },
    size: {
      found: 'The OneDrive of {upn} takes {used} GB; a move takes at most {limit} GB.',
      fix: 'Let {upn} delete or move files out, and empty the version history of large files.',
    },
    items: {
      found: 'The OneDrive of {upn} has {items} {items|item|items}; a move takes at most {limit}.',
      fix: 'Let {upn} delete or pack files until fewer than {limit} are left, versions included.',
    },
    path: {
      found: 'The longest path in the OneDrive of {upn} will have {length} characters in the target; at most {limit} are allowed.',
      fix: 'Shorten names of folders in the OneDrive of {upn}; Find-SPOCrossTenantLongFilePathsForSiteRename lists the paths.',
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
    'https://learn.microsoft.com/en-us/powershell/module/microsoft.online.sharepoint.powershell/find-spocrosstenantlongfilepathsforsiterename',
  ],
  judge(user, facts, verdict, { settings, asOf }) {
    const account = facts['source.users'].row(user.source)
    const upn = user.source.upn
    const { limits } = settings
    const found = driveOfUser(account.userPrincipalName, facts['source.personalSites'].row(upn), facts['source.oneDrives'])
    if ('none' in found) return verdict.notApplicable(`${upn} has no OneDrive in the source`)
    if ('unclear' in found) return verdict.undecided(found.unclear)
    const { bytes, url } = found.site
    if (found.owner !== '' && ![upn, account.userPrincipalName].some(name => name.toLowerCase() === found.owner))
      return verdict.fail('owner', { upn, url, owner: found.owner })
    if (hasApostrophe([upn, user.target.upn, url])) return verdict.fail('apostrophe', { upn, target: user.target.upn })
    if (bytes !== null && bytes > limits.oneDriveBytes)
      return verdict.fail('size', { upn, used: gb(bytes), limit: gb(limits.oneDriveBytes) })
    const content = facts['source.oneDriveContent'].find(upn) ?? facts['source.oneDriveContent'].row(account.userPrincipalName)
    if (content.items > limits.oneDriveItems) return verdict.fail('items', { upn, items: content.items, limit: limits.oneDriveItems })
    if (settings.target.oneDriveHost === undefined) return verdict.undecided('the configuration names no OneDrive host of the target')
    const length = oneDriveUrl(settings.target.oneDriveHost, user.target.upn).length + content.longestPath
    if (length > limits.oneDrivePathLength) return verdict.fail('path', { upn, length, limit: limits.oneDrivePathLength })
    if (bytes === null) return verdict.undecided(`SharePoint did not say how large ${url} is`)
    if (isOutdated(content.exportedAt, asOf))
      return verdict.undecided(`the export of ${url} is of ${content.exportedAt}, more than a week old`)
    return verdict.pass()
  },
})

const gb = (bytes: number): number => Math.ceil(bytes / 1_073_741_824)
