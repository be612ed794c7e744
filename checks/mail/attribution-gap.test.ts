import type { Recipient } from '../../facts/recipients.ts'
import type { InternalList } from '../../facts/internal-lists.ts'
import type { RestrictedRecipient } from '../../facts/restricted-recipients.ts'
import { recipient } from '../../facts/testing.ts'
import { internalList, restrictedRecipient } from '../../facts/testing-mail.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, sourceId, targetId } from '../testing-samples.ts'
import attributionGap from './attribution-gap.ts'

const kept = ['smtp:ada@target.example', 'smtp:ada@source.example']
const gone = ['smtp:ada@target.example']
const facts = (proxies: readonly string[], lists: readonly RestrictedRecipient[] = [], to: Partial<Recipient> = {}) => ({
  'source.recipients': [recipient(sourceId('ada'))],
  'target.recipients': [recipient(targetId('ada'), { type: 'MailUser', proxies: [...proxies], ...to })],
  'target.restrictedRecipients': lists,
  'target.internalLists': [] as InternalList[],
})
const writing = (messages: number, failed: number) => [{ address: 'ada@source.example', messages, failed }]
const board = (messages: number, sender = 'ada@source.example', accepts = [targetId('ada')]) =>
  restrictedRecipient('Board', accepts, {
    mail: { from: '2026-02-19T20:00:00.000Z', until: '2026-03-01T20:00:00.000Z', senders: [{ address: sender, messages, failed: 0 }] },
  })
const plan = (addressRemovalAt: string | undefined, changed = {}) => ({
  waves: sampleSettings.waves.map(wave => ({ ...wave, addressRemovalAt, ...changed })),
})
const late = { ...sampleSettings.decisions, addressRemoval: 'before-cutover' as const }

proveCheck(attributionGap, {
  pass: [
    { name: 'the mailbox is in the target', gate: 'cutover', facts: facts(gone, [board(5)], { type: 'UserMailbox' }) },
    {
      name: 'the addresses are kept, as the experiment allowed',
      settings: { decisions: { ...late, addressRemoval: 'kept' } },
      facts: facts(kept, [board(5)]),
    },
    { name: 'the addresses leave after the window', settings: plan('2026-03-21T06:00:00+01:00'), facts: facts(kept, [board(5)]) },
  ],
  fail: [
    {
      name: 'a planned removal, ten days before, with a list that the user writes to daily',
      message: 'gap',
      settings: plan('2026-03-11T06:00:00+01:00'),
      found:
        /for up to 14400 minutes \(2026-03-11T05:00:00\.000Z to 2026-03-21T05:00:00\.000Z\); 1 restricted list \(Board\) .* refuse 10 messages/,
      facts: facts(kept, [board(10)]),
    },
    {
      name: 'no plan: as late as the decided outcome allows',
      message: 'gap',
      found: /for up to 20760 minutes \(2026-03-06T19:00:00\.000Z/,
      facts: facts(kept),
    },
    {
      name: 'no plan, and removal just before cutover is enough',
      message: 'gap',
      fix: /\(they go before cutover\); .* until 2026-03-20T19:00:00\.000Z if before cutover, and for good if they may be kept\.$/,
      settings: { decisions: late },
      found: /for up to 600 minutes \(2026-03-20T19:00:00\.000Z/,
      facts: facts(kept),
    },
    {
      name: 'already gone since nobody knows when',
      message: 'gap',
      found: /for at least \d+ minutes \(2026-03-01T20:05:00\.000Z/,
      facts: facts(gone, [board(5, 'bob@source.example')]),
    },
    {
      name: 'already gone as planned',
      message: 'gap',
      settings: plan('2026-03-01T06:00:00+01:00'),
      found: /for up to 28800 minutes/,
      facts: facts(gone),
    },
    {
      name: 'gone before the planned time',
      message: 'gap',
      settings: plan('2026-03-11T06:00:00+01:00'),
      found: /for at least .* \(2026-03-01T20:05/,
      facts: facts(gone),
    },
    {
      name: 'not yet gone although it was planned',
      message: 'gap',
      settings: plan('2026-03-01T06:00:00+01:00'),
      found: /for up to .* \(2026-03-01T20:05/,
      facts: facts(kept),
    },
    {
      name: 'a list that does not accept the user anyway is not counted',
      message: 'gap',
      found: /; 0 restricted lists \(none\) are expected to refuse 0 messages/,
      facts: facts(gone, [board(5, 'ada@source.example', [targetId('bob')])]),
    },
    {
      name: 'a list that takes internal senders only and took the mail of the user',
      message: 'gap',
      settings: plan('2026-03-11T06:00:00+01:00'),
      found: /1 restricted list \(Staff\) is expected to refuse 8 messages\.$/,
      facts: { ...facts(kept), 'target.internalLists': [internalList('Staff', writing(10, 2)), internalList('Press', writing(3, 3))] },
    },
    {
      name: 'the same while the gap is open: what is refused is what it costs',
      message: 'gap',
      settings: plan('2026-03-11T06:00:00+01:00'),
      found: /2 restricted lists \(Press, Staff\)/,
      facts: { ...facts(gone), 'target.internalLists': [internalList('Staff', writing(10, 2)), internalList('Press', writing(3, 3))] },
    },
    {
      name: 'lists for internal senders that are too many to ask about',
      message: 'gap',
      found: /0 messages\. How often it writes to 2 lists that take internal senders only is not known\.$/,
      facts: { ...facts(kept), 'target.internalLists': [internalList('Staff', null), internalList('Press', null)] },
    },
    {
      name: 'traces that cannot be read',
      message: 'untraced',
      found: /1 restricted list accepts it, .* not known of 1/,
      facts: facts(gone, [restrictedRecipient('Board', [targetId('ada')], { mail: null })]),
    },
  ],
  undecided: [
    { name: 'the wave is not planned', settings: { waves: [] }, reason: /plans no window/, facts: facts(kept) },
    {
      name: 'the window is no window',
      settings: plan(undefined, { windowEnd: '2026-03-20T20:00:00+01:00' }),
      reason: /cannot be used/,
      facts: facts(kept),
    },
    { name: 'the planned removal is no time', settings: plan('soon'), reason: /'soon' is no time/, facts: facts(kept) },
    {
      name: 'the window is over and the mailbox did not move',
      settings: plan(undefined, { windowStart: '2026-02-20T20:00:00Z', windowEnd: '2026-02-21T04:00:00Z' }),
      reason: /ended at/,
      facts: facts(gone),
    },
    {
      name: 'no address that the user sends from',
      reason: /no primary address/,
      facts: { ...facts(kept), 'source.recipients': [recipient(sourceId('ada'), { primarySmtp: '' })] },
    },
  ],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'] }, facts: facts(gone) }],
})
