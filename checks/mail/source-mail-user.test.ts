import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser, sourceId } from '../testing-samples.ts'
import sourceMailUser from './source-mail-user.ts'

const of = (type: string) => ({ 'source.recipients': [recipient(sourceId('ada'), { type })] })

proveCheck(sourceMailUser, {
  pass: [{ name: 'a MailUser', gate: 'close', facts: of('MailUser') }],
  fail: [
    { name: 'still the mailbox', message: 'mailbox', found: /mailbox of ada@source\.example \(UserMailbox\)/, facts: of('UserMailbox') },
    { name: 'turned into a shared mailbox', message: 'mailbox', facts: of('SharedMailbox') },
    { name: 'deleted', message: 'gone', facts: { 'source.recipients': [recipient(sourceId('bea'))] } },
    { name: 'turned into a guest', message: 'other-type', found: /GuestMailUser/, facts: of('GuestMailUser') },
  ],
  undecided: [
    {
      name: 'nobody has resolved the account',
      users: [sampleUser('ada', { source: { side: 'source', upn: 'ada@source.example', objectId: undefined } })],
      facts: of('MailUser'),
    },
  ],
})
