import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'on-premises-upn',
  title: 'No on-premises UPN of the source account blocks its invitation',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['2.5'], tests: ['TC-19'] },
  needs: ['source.users'],
  messages: {
    present: {
      found: 'The source account {upn} carries the on-premises UPN {onPremises}, so that it cannot be enabled for B2B.',
      fix: 'Change the rule of directory synchronization so that it does not write onPremisesUserPrincipalName for {upn}, synchronize, and read again.',
    },
  },
  side: 'source',
  sources: ['https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users'],
  judge(user, facts, verdict) {
    const { onPremisesUserPrincipalName: onPremises } = facts['source.users'].row(user.source)
    return onPremises === null || onPremises.trim() === '' ? verdict.pass() : verdict.fail('present', { upn: user.source.upn, onPremises })
  },
})
