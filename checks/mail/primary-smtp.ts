import { addressOf, domainOf } from '../../domain/address.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'primary-smtp',
  title: 'The primary SMTP address of the target is in an accepted domain',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['2.3', '3.2'], tests: ['TC-29'] },
  predicts: ['NotAcceptedDomainException', 'ctim-domain-not-accepted'],
  when: ['identities-mapped'],
  needs: ['target.recipients', 'target.acceptedDomains'],
  messages: {
    'not-accepted': {
      found: 'The primary SMTP address of {target} is {address}, and the target accepts no mail for {domain}.',
      fix: 'Make an address of {target} in an accepted domain primary (Set-MailUser -WindowsEmailAddress, or mail on-premises), then remove {address} in time.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }, { check: 'verified-domains' }],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/set-mailuser',
  ],
  judge(user, facts, verdict) {
    const address = addressOf(facts['target.recipients'].row(user.target).primarySmtp)
    const target = user.target.upn
    if (address === '') return verdict.undecided(`Exchange of the target states no primary address of ${target}`)
    if (facts['target.acceptedDomains'].size === 0) return verdict.undecided('the target names no domain for which it accepts mail')
    const domain = domainOf(address)
    return facts['target.acceptedDomains'].find(domain) === undefined
      ? verdict.fail('not-accepted', { target, address, domain: domain || 'an address without a domain' })
      : verdict.pass()
  },
})
