import { defineCheck } from '../define.ts'
import { guidOf } from './rule-guid.ts'
import { hostsMailbox } from './rule-recipient-type.ts'

export default defineCheck({
  id: 'target-mailbox-moved',
  title: 'The target has the mailbox that was in the source',
  scope: 'user',
  severity: 'blocker',
  waivable: false,
  guards: ['close'],
  covers: { tests: ['TC-09'] },
  when: ['mailboxes-move'],
  needs: ['target.recipients', 'source.recipientBaseline'],
  messages: {
    'no-mailbox': {
      found: 'The target recipient {target} is a {type}, not a mailbox.',
      fix: 'Complete the move of {target}, and look at what the service says about it.',
    },
    'other-mailbox': {
      found: 'The mailbox {target} in the target has the ExchangeGuid {actual}; that of the source mailbox was {expected}.',
      fix: 'Stop and change nothing: {target} has a mailbox of its own. Find where the mailbox {expected} is, and ask the vendor.',
    },
  },
  side: 'target',
  causedBy: [
    { check: 'move-completed', failing: ['not-completed'], explains: ['no-mailbox'] },
    { check: 'target-account', failing: ['missing'], explains: [] },
  ],
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration'],
  judge(user, facts, verdict) {
    const to = facts['target.recipients'].row(user.target)
    const expected = guidOf(facts['source.recipientBaseline'].row(user.source).exchangeGuid)
    const target = user.target.upn
    if (!hostsMailbox(to.type)) return verdict.fail('no-mailbox', { target, type: to.type || 'recipient of unknown type' })
    if (expected === undefined) return verdict.undecided(`the baseline states no ExchangeGuid of the source mailbox of ${user.source.upn}`)
    const actual = guidOf(to.exchangeGuid)
    return actual === expected ? verdict.pass() : verdict.fail('other-mailbox', { target, actual: actual ?? 'not set', expected })
  },
})
