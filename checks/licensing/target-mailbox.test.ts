import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser, targetId } from '../testing-samples.ts'
import targetMailbox from './target-mailbox.ts'

const of = (type: string, previousType: string | null = 'None') => ({
  'target.recipients': [recipient(targetId('ada'), { type })],
  'target.formerMailboxes': [{ objectId: targetId('ada'), previousType }],
})

proveCheck(targetMailbox, {
  pass: [
    { name: 'a MailUser', facts: of('MailUser') },
    { name: 'a MailUser at cutover', gate: 'cutover', facts: of('MailUser') },
    { name: 'a MailUser that was one before', facts: of('MailUser', 'MailUser') },
    { name: 'a MailUser that was nothing before', facts: of('MailUser', null) },
  ],
  fail: [
    {
      name: 'only OneDrive moves, with the orchestrator, which maps identities all the same',
      settings: { workloads: ['onedrive'] },
      message: 'mailbox',
      facts: of('UserMailbox'),
    },
    { name: 'a mailbox', message: 'mailbox', found: /ada@target\.example already has a mailbox \(UserMailbox\)/, facts: of('UserMailbox') },
    { name: 'a shared mailbox', message: 'mailbox', facts: of('SharedMailbox') },
    {
      name: 'no recipient',
      message: 'no-recipient',
      facts: { ...of('MailUser'), 'target.recipients': [recipient(targetId('bea'), { type: 'MailUser' })] },
    },
    { name: 'a MailUser that was a mailbox', message: 'former', found: /was a UserMailbox before/, facts: of('MailUser', 'UserMailbox') },
    { name: 'a guest', message: 'other-type', found: /is a GuestMailUser/, facts: of('GuestMailUser') },
    { name: 'no type', message: 'other-type', facts: of('') },
  ],
  undecided: [
    { name: 'nobody knows what it was', facts: { ...of('MailUser'), 'target.formerMailboxes': [] } },
    {
      name: 'nobody has resolved the account',
      users: [sampleUser('ada', { target: { side: 'target', upn: 'ada@target.example', objectId: undefined } })],
      facts: of('MailUser'),
    },
  ],
  notApplicable: [
    { name: 'mailboxes do not move', settings: { workloads: ['onedrive'], tooling: 'standalone' }, facts: of('UserMailbox') },
  ],
})
