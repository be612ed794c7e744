import { domainOf } from '../../domain/address.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'verified-domains',
  title: 'The domains of UPNs, mail and delivery are verified in the target',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { setup: ['2.2', '1.4'] },
  predicts: ['NotAcceptedDomainException', 'MnATargetUpnIsInvalid'],
  needs: ['target.organization'],
  messages: {
    unverified: {
      found:
        '{count} {count|domain that the target is to use is|domains that the target is to use are} not verified there{count|:|, e.g.} {domain} ({use}).',
      fix: 'Add and verify {domain} in the target; where the source still has it, use another domain until it is released there.',
    },
  },
  side: 'target',
  sources: [
    'https://learn.microsoft.com/en-us/entra/fundamentals/add-custom-domain',
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  ],
  judge(_pair, facts, verdict, { cohort, settings }) {
    const verified = facts['target.organization'].read().verifiedDomains
    // Every tenant has at least its initial domain, so an empty list was not read properly.
    if (verified.length === 0) return verdict.undecided('no verified domain of the target is known')
    const uses = new Map<string, string>([[settings.target.deliveryDomain.toLowerCase(), 'target.deliveryDomain']])
    for (const { target, targetMail } of cohort.users) {
      uses.set(domainOf(target.upn), `UPN ${target.upn}`)
      uses.set(domainOf(targetMail), `address ${targetMail}`)
    }
    const missing = [...uses].filter(([domain]) => !verified.includes(domain))
    const first = missing[0]
    return first === undefined ? verdict.pass() : verdict.fail('unverified', { count: missing.length, domain: first[0], use: first[1] })
  },
})
