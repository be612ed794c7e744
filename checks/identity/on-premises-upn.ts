import { signedRecord } from '../batch/rule-signed-record.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'on-premises-upn',
  title: 'No on-premises UPN of the source account blocks its invitation, or a signed plan clears it in time',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['2.5'], tests: ['TC-19'] },
  needs: ['source.users', 'pair.manualRecords'],
  messages: {
    present: {
      found: 'The source account {upn} carries the on-premises UPN {onPremises}, so that it cannot be enabled for B2B.',
      fix: "Change the rule of directory synchronization so that it does not write onPremisesUserPrincipalName for {upn}, synchronize, and read again, or sign in 'on-premises-change' when it stops.",
    },
    overdue: {
      found:
        "The source account {upn} carries the on-premises UPN {onPremises}, although 'on-premises-change', signed by {tester}, says: {planned}.",
      fix: "Find out why synchronization still writes onPremisesUserPrincipalName on {upn} and stop it, or record 'on-premises-change' again with the time at which it does stop.",
    },
  },
  side: 'source',
  sources: ['https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users'],
  judge(user, facts, verdict, { gate, tenants, asOf }) {
    const { upn } = user.source
    const { onPremisesUserPrincipalName: onPremises } = facts['source.users'].row(user.source)
    if (onPremises === null || onPremises.trim() === '') return verdict.pass()
    const signed = signedRecord(facts['pair.manualRecords'].all(), { record: 'on-premises-change', wave: user.wave, tenants, asOf })
    if (typeof signed === 'string' || signed.unmet.includes('upn')) return verdict.fail('present', { upn, onPremises })
    const planned = signed.answer('upn')
    const inTime = planned === 'in the window, before the invitation' || (planned === 'before the window' && gate === 'prestage')
    return inTime ? verdict.pass() : verdict.fail('overdue', { upn, onPremises, tester: signed.tester, planned })
  },
})
