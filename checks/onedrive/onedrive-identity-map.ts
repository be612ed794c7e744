import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'onedrive-identity-map',
  title: "The map that was uploaded to the target's SharePoint pairs the user as the identity map does",
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['2.2', '2.3'], tests: ['TC-10', 'TC-28'] },
  predicts: ['MnAIdentityMapEntryDoesNotExistsForSourceUPN', 'MnAIdentityMapEntryDoesNotMatchRequest'],
  when: ['onedrive-moves'],
  needs: ['target.oneDriveMappings', 'target.users'],
  messages: {
    missing: {
      found: "The map in the target's SharePoint does not name {upn}.",
      fix: 'Upload the whole map again with {upn} in it: every upload replaces the one before.',
    },
    differs: {
      found: "The map in the target's SharePoint pairs {upn} with {found}; the identity map says {wanted}.",
      fix: 'Upload the whole map again, with {upn} paired with {wanted}.',
    },
  },
  side: 'target',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'target-upn', failing: ['entra'], explains: [] },
  ],
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step4'],
  judge(user, facts, verdict) {
    const mapping = facts['target.oneDriveMappings'].find(user.source.upn)
    const { userPrincipalName } = facts['target.users'].row(user.target)
    const [upn, wanted] = [user.source.upn, user.target.upn]
    if (mapping === undefined) return verdict.fail('missing', { upn })
    const found = mapping.targetUpn
    if (found.toLowerCase() !== wanted.toLowerCase()) return verdict.fail('differs', { upn, found, wanted })
    if (userPrincipalName.toLowerCase() !== wanted.toLowerCase())
      return verdict.undecided(`the account of ${wanted} is called ${userPrincipalName} now, so the map may lead nowhere`)
    return verdict.pass()
  },
})
