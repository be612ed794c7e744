import { counted } from '../../domain/counted.ts'
import { defineCheck } from '../define.ts'
import { arrivalOf } from './rule-canary.ts'

export default defineCheck({
  id: 'mail-flow',
  title: 'A canary to a MailUser of each tenant is delivered where its mailbox lives, also one from outside the source',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'close'],
  covers: { tests: ['TC-06', 'TC-13', 'TC-14'] },
  when: ['mailboxes-move'],
  probe: true,
  needs: ['source.probeMailFlow', 'target.probeMailFlow', 'target.probeOutsideMail'],
  messages: {
    failed: {
      found: 'A canary from {sender} to {to} was refused in the {side}.',
      fix: 'Look the message up in the message trace of the {side}, and remove what refuses mail from {sender}: a connector, a mail flow rule, or a wrong target address of {to}.',
    },
    held: {
      found: 'A canary from {sender} to {to} was kept back as spam or in quarantine of the {side}.',
      fix: 'Allow mail between the tenants in the {side}, so that mail from {sender} is not filtered.',
    },
  },
  side: 'both',
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/exchangemessagetrace-list',
    'https://learn.microsoft.com/en-us/graph/api/user-sendmail',
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  ],
  judge(_pair, facts, verdict) {
    const flown = [facts['source.probeMailFlow'].read(), facts['target.probeMailFlow'].read(), facts['target.probeOutsideMail'].read()]
    const doubts: string[] = []
    for (const { sender, to, traces, hosting, addresses, waitedSeconds } of flown) {
      const arrival = arrivalOf(traces, hosting, addresses)
      // The canary has one recipient: whichever of its addresses a refusal names, it is this message that was refused.
      const everybody = traces.map(trace => trace.recipient)
      for (const side of [hosting, hosting === 'source' ? 'target' : 'source'] as const) {
        const there = arrivalOf(traces, side, everybody)
        if (there === 'failed' || there === 'held') return verdict.fail(there, { sender, to, side })
      }
      if (arrival !== 'delivered')
        doubts.push(
          `the canary from ${sender} to ${to} was not traced as delivered in the ${hosting} after ${counted(Math.round(waitedSeconds / 60), 'minute', 'minutes')}`,
        )
    }
    return doubts.length === 0 ? verdict.pass() : verdict.undecided(doubts.join('; '))
  },
})
