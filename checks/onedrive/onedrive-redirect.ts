import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'onedrive-redirect',
  title: 'A redirect site stands at the old address of the OneDrive',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { tests: ['TC-10'] },
  when: ['onedrive-moves'],
  needs: ['source.users', 'source.personalSites', 'source.oneDrives', 'source.redirectSites', 'source.oneDriveContentBaseline'],
  messages: {
    missing: {
      found: 'No redirect site stands at {url}, the old address of the OneDrive of {upn}: bookmarks and shared links lead nowhere.',
      fix: 'Look for {url} in the recycle bin of SharePoint and restore it; otherwise tell {upn} and those who shared files.',
    },
    stays: {
      found: 'At {url} the OneDrive of {upn} itself still stands in the source, not a redirect site.',
      fix: 'Look up the move of the OneDrive of {upn}, remove what stopped it and move it again.',
    },
  },
  side: 'source',
  causedBy: [{ check: 'onedrive-moved', failing: ['failed', 'absent'] }],
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step7'],
  judge(user, facts, verdict) {
    const account = facts['source.users'].row(user.source)
    const upn = user.source.upn
    const before = facts['source.oneDriveContentBaseline'].find(upn)
    const owned = [upn, account.userPrincipalName].flatMap(owner => facts['source.oneDrives'].find(owner)?.sites ?? [])
    if (owned[0] !== undefined) return verdict.fail('stays', { upn, url: owned[0].url })
    if (before !== undefined)
      return facts['source.redirectSites'].find(before.url) === undefined
        ? verdict.fail('missing', { upn, url: before.url })
        : verdict.pass()
    const redirects = [...facts['source.redirectSites'].all()].some(({ owner }) => owner === upn.toLowerCase())
    return !redirects && facts['source.personalSites'].row(upn).url === ''
      ? verdict.notApplicable(`${upn} had no OneDrive in the source`)
      : verdict.undecided(`nobody recorded at which address the OneDrive of ${upn} was before cutover`)
  },
})
