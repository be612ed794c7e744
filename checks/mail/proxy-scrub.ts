import { addressOf, isSmtpProxy } from '../../domain/address.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'proxy-scrub',
  title: 'No proxy of the source account was scrubbed',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { setup: ['2.5'], tests: ['TC-16', 'TC-25'], limitations: ['L.10'] },
  needs: ['source.recipients', 'source.recipientBaseline'],
  messages: {
    scrubbed: {
      found: 'The source MailUser of {upn} has lost {count} proxies since before cutover, e.g. {address}.',
      fix: 'Disable every plan that scrubs on {upn} (move it to the reach-back license group), then add the missing proxies again.',
    },
  },
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration'],
  judge(user, facts, verdict) {
    const before = facts['source.recipientBaseline'].row(user.source)
    const now = new Set(facts['source.recipients'].row(user.source).proxies)
    const lost = before.proxies.filter(proxy => isSmtpProxy(proxy) && !now.has(proxy))
    const first = lost[0]
    if (first === undefined) return verdict.pass()
    return verdict.fail('scrubbed', { upn: user.source.upn, count: lost.length, address: addressOf(first) })
  },
})
