import type { Recipient } from '../../facts/recipients.ts'
import { account, recipient } from '../../facts/testing.ts'
import type { AccountRow } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sourceId } from '../testing-samples.ts'
import profileResolution from './profile-resolution.ts'

const facts = (changed: Partial<Recipient> = {}, of: Partial<AccountRow> = {}) => ({
  'source.recipients': [recipient(sourceId('ada'), { type: 'MailUser', ...changed })],
  'source.users': [account(sourceId('ada'), of)],
})

proveCheck(profileResolution, {
  pass: [
    { name: 'a visible MailUser with all names', gate: 'close', facts: facts() },
    { name: 'visibility that Entra does not state', gate: 'close', facts: facts({}, { showInAddressList: null }) },
  ],
  fail: [
    { name: 'still a mailbox', message: 'not-mail-user', found: /is a UserMailbox/, facts: facts({ type: 'UserMailbox' }) },
    { name: 'hidden in Exchange', message: 'hidden', facts: facts({ hidden: true }) },
    { name: 'hidden in Entra only', message: 'hidden', facts: facts({}, { showInAddressList: false }) },
    { name: 'no surname', message: 'unnamed', found: /has no surname:/, facts: facts({}, { surname: null }) },
    { name: 'empty names', message: 'unnamed', found: /no given name and surname/, facts: facts({}, { givenName: '', surname: ' ' }) },
    { name: 'no display name', message: 'unnamed', found: /display name/, facts: facts({}, { displayName: null }) },
  ],
  undecided: [
    { name: 'no source recipient', facts: { ...facts(), 'source.recipients': [] } },
    { name: 'no source account', facts: { ...facts(), 'source.users': [] } },
  ],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'] }, facts: facts({ hidden: true }) }],
})
