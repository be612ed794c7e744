import { counted } from '../../domain/counted.ts'
import { defineCheck } from '../define.ts'
import { attributionGap } from './rule-attribution-gap.ts'
import { gapOfUser, outcomes, shownTime } from './rule-gap-of-user.ts'
import { hostsMailbox } from './rule-recipient-type.ts'

export default defineCheck({
  id: 'attribution-gap',
  title: 'How long the user’s mail does not attribute, and what that costs',
  scope: 'user',
  severity: 'advice',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['3.2'], tests: ['TC-30'], limitations: ['L.9'] },
  when: ['mailboxes-move'],
  needs: ['source.recipients', 'target.recipients', 'target.restrictedRecipients', 'target.internalLists'],
  messages: {
    gap: {
      found:
        'Mail of {upn} does not attribute in the target for {quality} {minutes} {minutes|minute|minutes} ({from} to {until}); {lists} restricted {lists|list|lists} ({names}) {lists|is|are} expected to refuse {rejects} {rejects|message|messages}.{further}',
      fix: 'Keep the addresses as long as the timing of this tenant pair allows ({decided}); {upn} may keep them until {submission} if they must go before submission, until {cutover} if before cutover, and {kept} if they may be kept.',
    },
    untraced: {
      found:
        'Mail of {upn} does not attribute in the target for {quality} {minutes} {minutes|minute|minutes} ({from} to {until}); {accepting} restricted {accepting|list accepts|lists accept} it, and how often it writes there is not known of {untraced}.',
      fix: 'Let the reading app read message traces of the target; {upn} may keep its addresses until {submission} if they must go before submission, until {cutover} if before cutover, and {kept} if they may be kept.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/set-distributiongroup',
    'https://learn.microsoft.com/en-us/graph/api/exchangemessagetrace-list',
  ],
  judge(user, facts, verdict, { settings, asOf }) {
    const from = facts['source.recipients'].row(user.source)
    const to = facts['target.recipients'].row(user.target)
    if (hostsMailbox(to.type)) return verdict.pass()
    const wave = settings.waves.find(({ id }) => id === user.wave)
    const [lists, internal] = [facts['target.restrictedRecipients'].all(), facts['target.internalLists'].all()]
    const known = gapOfUser({ wave, settings, now: Date.parse(asOf), from, to, lists, internal })
    if ('problem' in known) return verdict.undecided(known.problem)
    const { minutes, lists: hit, expectedRejects, latest } = attributionGap(known.schedule, known.traffic)
    if (minutes === 0) return verdict.pass()
    const data = {
      upn: user.source.upn,
      minutes,
      quality: known.longer ? 'at least' : 'up to',
      from: shownTime(known.schedule.removedAt),
      until: shownTime(known.schedule.windowEnd),
      submission: shownTime(latest['before-submission'].at),
      cutover: shownTime(latest['before-cutover'].at),
      kept: latest.kept.at === null ? 'for good' : shownTime(latest.kept.at),
    }
    if (known.untraced > 0) return verdict.fail('untraced', { ...data, accepting: known.accepting, untraced: known.untraced })
    const rejects = Math.round(expectedRejects * 10) / 10
    const decided = outcomes[settings.decisions.addressRemoval]
    const open = counted(known.unknownLists, 'list that takes', 'lists that take')
    const further = known.unknownLists === 0 ? '' : ` How often it writes to ${open} internal senders only is not known.`
    return verdict.fail('gap', { ...data, decided, lists: hit.length, names: hit.join(', ') || 'none', rejects, further })
  },
})
