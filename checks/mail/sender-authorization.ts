import { counted } from '../../domain/counted.ts'
import { defineCheck } from '../define.ts'
import { arrivalOf } from './rule-canary.ts'
import { listAccess } from './rule-list-access.ts'

export default defineCheck({
  id: 'sender-authorization',
  title: 'A restricted list of the source accepts a canary from the target; in the gap, one is rejected as calculated',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { tests: ['TC-16', 'TC-30'], limitations: ['L.9', 'L.10'] },
  when: ['mailboxes-move'],
  probe: true,
  needs: [
    'source.probeSenderAuthorization',
    'target.probeSenderAuthorization',
    'source.restrictedRecipients',
    'target.restrictedRecipients',
    'source.recipients',
    'target.recipients',
  ],
  messages: {
    rejected: {
      found: 'The restricted list {list} of the source rejected a canary from {sender}.',
      fix: 'See that a MailUser of the source has the address {sender} and that {list} accepts it; look at the check attribution for everybody else.',
    },
    held: {
      found: 'A canary from {sender} to the restricted list {list} was kept back as spam or in quarantine of the {side}.',
      fix: 'Allow mail between the tenants in the {side}, so that mail from {sender} is not filtered.',
    },
    'not-as-calculated': {
      found: 'The restricted list {list} of the {side} {outcome} a canary from {sender}; by its addresses it had to be {expected}.',
      fix: 'Find the recipient of the {side} to whom mail from {sender} attributes: who may write to {list} was calculated wrong.',
    },
  },
  side: 'both',
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration'],
  judge(_pair, facts, verdict) {
    const after = facts['target.probeSenderAuthorization'].read()
    if (after === null) return verdict.undecided('no restricted list of the source is named: set source.objects.restrictedList')
    const gap = facts['source.probeSenderAuthorization'].read()
    const doubts: string[] = []
    for (const { sender, to: list, traces, hosting, waitedSeconds } of gap === null ? [after] : [after, gap]) {
      const arrival = arrivalOf(traces, hosting, [list])
      const access = listAccess(sender, list, facts[`${hosting}.restrictedRecipients`].all(), facts[`${hosting}.recipients`].all())
      if (arrival === 'held') return verdict.fail('held', { sender, list, side: hosting })
      if (arrival === 'failed' && hosting === 'source') return verdict.fail('rejected', { sender, list })
      if (arrival !== 'failed' && arrival !== 'delivered')
        doubts.push(
          `nothing tells what ${list} did with the canary from ${sender} after ${counted(Math.round(waitedSeconds / 60), 'minute', 'minutes')}`,
        )
      else if (access.expected === 'unknown') doubts.push(access.because)
      else if ((access.expected === 'accepted') !== (arrival === 'delivered')) {
        const outcome = arrival === 'delivered' ? 'accepted' : 'rejected'
        return verdict.fail('not-as-calculated', { sender, list, side: hosting, outcome, ...access })
      }
    }
    return doubts.length === 0 ? verdict.pass() : verdict.undecided(doubts.join('; '))
  },
})
