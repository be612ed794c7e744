import { addressOf } from '../../domain/address.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'attribution',
  title: 'Every address that the user sends from is a proxy of the source MailUser',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { tests: ['TC-16'], limitations: ['L.10'] },
  when: ['mailboxes-move'],
  needs: ['source.recipients', 'target.recipients'],
  messages: {
    'missing-address': {
      found: 'The source MailUser {source} has no proxy {address}, from which {target} sends: its mail does not attribute.',
      fix: 'See that no scrubbing plan is enabled on {source}, then add {address} to its proxies.',
    },
  },
  side: 'source',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'proxy-scrub', failing: ['scrubbed'] },
  ],
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration'],
  judge(user, facts, verdict) {
    const from = facts['source.recipients'].row(user.source)
    const to = facts['target.recipients'].row(user.target)
    const [source, target] = [user.source.upn, user.target.upn]
    const primary = addressOf(to.primarySmtp)
    if (primary === '') return verdict.undecided(`Exchange of the target states no primary address of ${target}`)
    const declared = addressOf(user.targetMail)
    // A UPN that is no address of the mailbox is nothing that the user sends from.
    const sending = new Set([primary, ...(to.proxies.includes(`smtp:${declared}`) ? [declared] : [])])
    const address = [...sending].find(each => !from.proxies.includes(`smtp:${each}`))
    return address === undefined ? verdict.pass() : verdict.fail('missing-address', { source, target, address })
  },
})
