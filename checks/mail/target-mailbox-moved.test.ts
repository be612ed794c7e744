import type { Recipient } from '../../facts/recipients.ts'
import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import targetMailboxMoved from './target-mailbox-moved.ts'

const guid = 'abcdef11-1111-4111-8111-111111111111'
const facts = (to: Partial<Recipient>, before: Partial<Recipient> = {}) => ({
  'target.recipients': [recipient(targetId('ada'), { exchangeGuid: guid, ...to })],
  'source.recipientBaseline': [recipient(sourceId('ada'), { exchangeGuid: guid, ...before })],
})

proveCheck(targetMailboxMoved, {
  pass: [
    { name: 'a mailbox with the ExchangeGuid of the source', gate: 'close', facts: facts({}) },
    { name: 'the same, written in capitals', gate: 'close', facts: facts({ exchangeGuid: guid.toUpperCase() }) },
    { name: 'a shared mailbox', gate: 'close', facts: facts({ type: 'SharedMailbox' }) },
  ],
  fail: [
    { name: 'still a MailUser', message: 'no-mailbox', found: /is a MailUser/, facts: facts({ type: 'MailUser' }) },
    { name: 'only points at a mailbox on-premises', message: 'no-mailbox', facts: facts({ type: 'RemoteUserMailbox' }) },
    { name: 'a mailbox of its own', message: 'other-mailbox', facts: facts({ exchangeGuid: '22222222-2222-4222-8222-222222222222' }) },
    {
      name: 'a mailbox without a stated identity',
      message: 'other-mailbox',
      found: /ExchangeGuid not set/,
      facts: facts({ exchangeGuid: '00000000-0000-0000-0000-000000000000' }),
    },
  ],
  undecided: [
    { name: 'the baseline states no ExchangeGuid', reason: /states no ExchangeGuid/, facts: facts({}, { exchangeGuid: null }) },
    { name: 'the baseline does not know the user', facts: { ...facts({}), 'source.recipientBaseline': [] } },
    { name: 'no target recipient', facts: { ...facts({}), 'target.recipients': [] } },
  ],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'] }, facts: facts({ type: 'MailUser' }) }],
})
