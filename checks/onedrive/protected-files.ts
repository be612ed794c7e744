import { defineCheck } from '../define.ts'
import { driveOfUser } from './rule-drive-of-user.ts'
import { isOutdated } from './rule-export-age.ts'

export default defineCheck({
  id: 'protected-files',
  title: 'No file of the OneDrive is protected in a way that the move cannot undo',
  scope: 'user',
  severity: 'warning',
  waivable: true,
  guards: ['prestage'],
  covers: { tests: ['TC-10'], limitations: ['L.12'] },
  when: ['onedrive-moves'],
  needs: ['source.users', 'source.personalSites', 'source.oneDrives', 'source.oneDriveContent'],
  messages: {
    protected: {
      found:
        '{count} {count|file|files} in the OneDrive of {upn} {count|is|are} under permissions that users defined, or under double key encryption.',
      fix: 'Let {upn} remove or replace the protection of {count|that file|those files}, or keep {count|a copy|copies} that can be read in the target.',
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
    'https://learn.microsoft.com/en-us/graph/api/driveitem-extractsensitivitylabels',
  ],
  judge(user, facts, verdict, { asOf }) {
    const account = facts['source.users'].row(user.source)
    const upn = user.source.upn
    const found = driveOfUser(account.userPrincipalName, facts['source.personalSites'].row(upn), facts['source.oneDrives'])
    if ('none' in found) return verdict.notApplicable(`${upn} has no OneDrive in the source`)
    if ('unclear' in found) return verdict.undecided(found.unclear)
    const content = facts['source.oneDriveContent'].find(upn) ?? facts['source.oneDriveContent'].row(account.userPrincipalName)
    if (content.protectedFiles > 0) return verdict.fail('protected', { upn, count: content.protectedFiles })
    if (isOutdated(content.exportedAt, asOf))
      return verdict.undecided(`the files of ${upn} were exported at ${content.exportedAt}, more than a week ago`)
    return verdict.pass()
  },
})
