import { domainOf, isSmtpProxy } from '../../domain/address.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'delivery-domain',
  title: 'The target has a proxy in the delivery domain',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['2.3'] },
  predicts: ['delivery-domain-proxy-missing'],
  when: ['mailboxes-move'],
  needs: ['target.recipients', 'target.acceptedDomains'],
  messages: {
    missing: {
      found: 'The target recipient {target} has no proxy in the delivery domain {domain}.',
      fix: 'Add a proxy in {domain} to {target}, best the local part of its primary address.',
    },
    'not-accepted': {
      found: 'The target accepts no mail for the delivery domain {domain}, so a proxy of {target} in it leads nowhere.',
      fix: 'Name a domain that the target accepts as target.objects.deliveryDomain instead of {domain}, or add it to the target, before {target} moves.',
    },
  },
  side: 'target',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'verified-domains', explains: ['not-accepted'] },
  ],
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration'],
  judge(user, facts, verdict, { settings }) {
    const { proxies } = facts['target.recipients'].row(user.target)
    const domain = settings.target.deliveryDomain.toLowerCase()
    const target = user.target.upn
    if (!proxies.some(proxy => isSmtpProxy(proxy) && domainOf(proxy) === domain)) return verdict.fail('missing', { target, domain })
    if (facts['target.acceptedDomains'].size === 0) return verdict.undecided('the target names no domain for which it accepts mail')
    return facts['target.acceptedDomains'].find(domain) === undefined ? verdict.fail('not-accepted', { target, domain }) : verdict.pass()
  },
})
