import { defineCheck } from '../define.ts'

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
  needs: ['target.drives', 'target.oneDrives', 'target.users'],
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
    'https://learn.microsoft.com/en-us/graph/api/drive-get',
  ],
  judge(user, facts, verdict) {
    const { userPrincipalName } = facts['target.users'].row(user.target)
    const drive = facts['target.drives'].row(user.target)
    const upn = user.target.upn
    const listed = new Set([upn.toLowerCase(), userPrincipalName.toLowerCase()])
    const site = [...listed].flatMap(owner => facts['target.oneDrives'].find(owner)?.sites ?? [])[0]
    if (site !== undefined) return verdict.fail('exists', { upn, url: site.url })
    switch (drive.state) {
      case 'absent':
        return verdict.pass()
      case 'present':
        return verdict.fail('exists', { upn, url: drive.url })
      case 'locked':
        return verdict.fail('exists', { upn, url: 'locked, so its address is not shown' })
      case 'no-such-user':
        return verdict.undecided(`Graph does not know the target account ${upn}`)
      case 'refused':
        return verdict.undecided(
          `Graph refused to say whether ${upn} has a OneDrive (${drive.code}), which is no evidence that there is none`,
        )
    }
  },
})
