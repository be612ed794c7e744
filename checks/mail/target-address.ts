import { addressOf } from '../../domain/address.ts'
import { defineCheck } from '../define.ts'
import { hostsMailbox } from './rule-recipient-type.ts'

export default defineCheck({
  id: 'target-address',
  title: 'The target MailUser points straight at an address of the source mailbox',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['2.3'], tests: ['TC-06'], limitations: ['L.15'] },
  predicts: ['ctim-no-match'],
  when: ['identities-mapped'],
  needs: ['source.recipients', 'target.recipients'],
  messages: {
    missing: {
      found: 'The target recipient {target} ({type}) has no target address.',
      fix: 'Set the target address of {target} to an address of the source mailbox, best {wanted}.',
    },
    itself: {
      found: 'The target address of {target} is {address}, which is one of its own proxies: mail would go round.',
      fix: 'Remove {address} from the proxies of {target}, or set its target address to {wanted}.',
    },
    elsewhere: {
      found: 'The target address of {target} is {address}, which is no address of the source mailbox {source}.',
      fix: 'Set the target address of {target} to an address of {source}, best {wanted}.',
    },
    'no-mailbox': {
      side: 'source',
      found: 'The target address of {target} leads to {source}, which is a {type} and not a mailbox.',
      fix: 'Find the mailbox of {source} before anything else: {target} must point at it without a further hop.',
    },
  },
  side: 'target',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'exchange-guid', failing: ['no-mailbox'], explains: ['no-mailbox'] },
  ],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/set-mailuser',
  ],
  judge(user, facts, verdict, { tenants }) {
    const from = facts['source.recipients'].row(user.source)
    const to = facts['target.recipients'].row(user.target)
    const [source, target] = [user.source.upn, user.target.upn]
    const initial = `@${tenants.source.initialDomain.toLowerCase()}`
    // The initial domain never leaves the source, so an address in it stays right whatever happens to the others.
    const wanted = addressOf(from.proxies.find(proxy => proxy.startsWith('smtp:') && proxy.endsWith(initial)) ?? from.primarySmtp)
    const address = addressOf(to.targetAddress ?? '')
    if (address === '') return verdict.fail('missing', { target, type: to.type, wanted })
    if (to.proxies.includes(`smtp:${address}`)) return verdict.fail('itself', { target, address, wanted })
    if (!from.proxies.includes(`smtp:${address}`)) return verdict.fail('elsewhere', { source, target, address, wanted })
    return hostsMailbox(from.type) ? verdict.pass() : verdict.fail('no-mailbox', { source, target, type: from.type })
  },
})
