import { addressOf, domainOf, isSmtpProxy } from '../../domain/address.ts'
import { signedRecord } from '../batch/rule-signed-record.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'unverified-address',
  title: 'Every SMTP proxy of the target is in a domain that the target has verified',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['3.2'], tests: ['TC-29'], limitations: ['L.9'] },
  predicts: ['NotAcceptedDomainException', 'ctim-domain-not-accepted'],
  when: ['identities-mapped'],
  needs: ['target.recipients', 'target.acceptedDomains', 'pair.manualRecords'],
  messages: {
    unverified: {
      found: 'The target recipient {target} has {count} {count|address|addresses} outside the verified domains{count|:|, e.g.} {address}.',
      fix: 'Remove {address}{count|| and the others} from {target} as late as your timing allows; its mail does not attribute from then until cutover.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }, { check: 'verified-domains' }],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
  ],
  judge(user, facts, verdict, { gate, settings, tenants, asOf }) {
    const { proxies } = facts['target.recipients'].row(user.target)
    if (gate === 'prestage' && settings.decisions.addressRemoval === 'before-cutover')
      return verdict.notApplicable('unverified addresses are removed before cutover, not before submission')
    if (facts['target.acceptedDomains'].size === 0) return verdict.undecided('the target names no domain for which it accepts mail')
    const unverified = proxies
      .filter(isSmtpProxy)
      .map(addressOf)
      .filter(address => facts['target.acceptedDomains'].find(domainOf(address)) === undefined)
    const address = unverified[0]
    if (address === undefined) return verdict.pass()
    if (settings.decisions.addressRemoval === 'kept') {
      const signed = signedRecord(facts['pair.manualRecords'].all(), { record: 'address-timing', wave: user.wave, tenants, asOf })
      if (typeof signed === 'string' || signed.unmet.length > 0 || signed.answer('latest') !== 'kept')
        return verdict.manual(
          `no valid record 'address-timing' says what the configuration does: that ${user.target.upn} may keep ${address}`,
        )
      return verdict.notApplicable(
        `the timing experiment, signed by ${signed.tester}, showed that unverified addresses such as ${address} may be kept`,
      )
    }
    return verdict.fail('unverified', { target: user.target.upn, count: unverified.length, address })
  },
})
