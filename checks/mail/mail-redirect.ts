import { addressOf, isSmtpProxy } from '../../domain/address.ts'
import { defineCheck } from '../define.ts'
import { hostsMailbox } from './rule-recipient-type.ts'

export default defineCheck({
  id: 'mail-redirect',
  title: 'The target address in the source names the target mailbox directly',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { tests: ['TC-13', 'TC-14'] },
  when: ['mailboxes-move'],
  needs: ['source.recipients', 'target.recipients'],
  messages: {
    none: {
      found: 'The source recipient {source} ({type}) has no target address.',
      fix: 'Complete the move of {source}, or set the target address of its MailUser to {wanted}.',
    },
    elsewhere: {
      found: 'The target address of {source} is {address}, which is no address of the target mailbox {target}.',
      fix: 'Set the target address of {source} to an address of {target} in the delivery domain, e.g. {wanted}.',
    },
    'second-hop': {
      found: 'The target address of {source} leads to {target}, which is a {type} and not a mailbox.',
      fix: 'Complete the move of {source} before anything else; {target} must be the mailbox that {address} reaches.',
    },
  },
  side: 'source',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'target-mailbox-moved', failing: ['no-mailbox'], explains: ['second-hop'] },
    { check: 'source-mail-user', failing: ['mailbox'], explains: ['none'] },
  ],
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration'],
  judge(user, facts, verdict, { settings }) {
    const from = facts['source.recipients'].row(user.source)
    const to = facts['target.recipients'].row(user.target)
    const [source, target] = [user.source.upn, user.target.upn]
    const delivery = `@${settings.target.deliveryDomain.toLowerCase()}`
    const wanted = addressOf(to.proxies.find(proxy => isSmtpProxy(proxy) && proxy.endsWith(delivery)) ?? user.targetMail)
    const address = addressOf(from.targetAddress ?? '')
    if (address === '') return verdict.fail('none', { source, type: from.type, wanted })
    if (!to.proxies.includes(`smtp:${address}`)) return verdict.fail('elsewhere', { source, target, address, wanted })
    return hostsMailbox(to.type) ? verdict.pass() : verdict.fail('second-hop', { source, target, type: to.type, address })
  },
})
