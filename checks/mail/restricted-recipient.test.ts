import type { InternalList } from '../../facts/internal-lists.ts'
import type { RestrictedRecipient } from '../../facts/restricted-recipients.ts'
import { recipient } from '../../facts/testing.ts'
import { internalList, restrictedRecipient } from '../../facts/testing-mail.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import restrictedRecipientCheck from './restricted-recipient.ts'

const [source, target] = [sourceId('ada'), targetId('ada')]
const facts = (inSource: readonly RestrictedRecipient[], inTarget: readonly RestrictedRecipient[] = []) => ({
  'source.recipients': [recipient(source)],
  'target.recipients': [recipient(target, { type: 'MailUser', proxies: ['smtp:ada@target.example'] })],
  'source.restrictedRecipients': inSource,
  'target.restrictedRecipients': inTarget,
  'source.internalLists': [] as InternalList[],
})
/** After cutover, with one list of the source that takes internal senders only. */
const after = (proxies: readonly string[], list: InternalList) => ({
  ...facts([]),
  'source.recipients': [recipient(source, { type: 'MailUser', proxies: [...proxies] })],
  'target.recipients': [recipient(target, { primarySmtp: 'ada@target.example', proxies: ['smtp:ada@target.example'] })],
  'source.internalLists': [list],
})
const staff = internalList('Staff', [{ address: 'ada@source.example', messages: 4, failed: 0 }])
const mail = (address: string, messages: number, failed = 0) => ({
  mail: { from: '2026-02-19T20:00:00.000Z', until: '2026-03-01T20:00:00.000Z', senders: [{ address, messages, failed }] },
})

proveCheck(restrictedRecipientCheck, {
  pass: [
    { name: 'no restricted list', gate: 'cutover', facts: facts([]) },
    {
      name: 'lists of both sides accept the account of their side',
      gate: 'close',
      facts: facts(
        [restrictedRecipient('Board', [source], mail('ada@source.example', 9))],
        [restrictedRecipient('Press', [target.toUpperCase()], mail('ada@target.example', 9))],
      ),
    },
    {
      name: 'a list for internal senders, and the address of the target attributes',
      gate: 'close',
      facts: after(['smtp:ada@source.example', 'smtp:ada@target.example'], staff),
    },
    {
      name: 'the same before cutover, when the user writes from the source',
      gate: 'cutover',
      facts: after(['smtp:ada@source.example'], staff),
    },
    {
      name: 'a list for internal senders to which the user does not write',
      gate: 'close',
      facts: after(['smtp:ada@source.example'], internalList('Staff')),
    },
    { name: 'a list that the user does not write to', facts: facts([restrictedRecipient('Board', [], mail('bob@source.example', 9))]) },
    { name: 'an accepting list whose traces nobody can read', facts: facts([restrictedRecipient('Board', [source], { mail: null })]) },
  ],
  fail: [
    {
      name: 'a list for internal senders, and the address of the target does not attribute',
      message: 'stranger',
      found: /'Staff' of the source takes internal senders only, and ada@target\.example is no address .* 4 messages/,
      gate: 'close',
      facts: after(['smtp:ada@source.example'], staff),
    },
    {
      name: 'a list of the source accepts others only',
      message: 'not-accepted',
      found: /'Board' of the source does not accept ada@source\.example, .* 9 messages .* \(2 failed\)/,
      facts: facts([restrictedRecipient('Board', [sourceId('bob')], mail('ada@source.example', 9, 2))]),
    },
    {
      name: 'a list of the target, to which the user writes from the source',
      message: 'not-accepted',
      found: /of the target does not accept ada@target\.example/,
      facts: facts([], [restrictedRecipient('Press', [], mail('ada@source.example', 1))]),
    },
    {
      name: 'after cutover, from the target',
      message: 'not-accepted',
      gate: 'close',
      facts: facts([restrictedRecipient('Board', [target], mail('ada@target.example', 1, 1))]),
    },
  ],
  undecided: [
    { name: 'traces that cannot be read', reason: /cannot be read/, facts: facts([restrictedRecipient('Board', [], { mail: null })]) },
    {
      name: 'accepted senders that stand for nobody known',
      reason: /'Board' of the source accepts Everybody, who may or may not include/,
      facts: facts([restrictedRecipient('Board', [], { ...mail('ada@source.example', 1), unresolved: ['Everybody'] })]),
    },
    { name: 'no source recipient', facts: { ...facts([]), 'source.recipients': [] } },
  ],
  notApplicable: [
    {
      name: 'mailboxes do not move',
      settings: { workloads: ['onedrive'] },
      facts: facts([restrictedRecipient('Board', [], mail('ada@source.example', 9))]),
    },
  ],
})
