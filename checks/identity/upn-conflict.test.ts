import { account } from '../../facts/testing.ts'
import { holders } from '../../facts/testing-identity.ts'
import type { IdentityHolders } from '../../facts/deleted-holders.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser, targetId } from '../testing-samples.ts'
import upnConflict from './upn-conflict.ts'

const ada = targetId('ada')
const facts = (...held: readonly IdentityHolders[]) => ({
  'target.users': [
    account(ada, { proxies: ['smtp:ada@target.example', 'smtp:a.byron@target.example', 'x500:/o=x', 'sip:ada@target.example'] }),
  ],
  'target.identityHolders': held,
})
const own = holders('address:ada@target.example', [ada, 'account'], [ada, 'recipient'])

proveCheck(upnConflict, {
  pass: [
    { name: 'only the account and its recipient hold it', facts: facts(own) },
    {
      name: 'others hold other addresses',
      facts: facts(own, holders('address:eve@target.example', ['eve', 'account'], ['bob', 'recipient'])),
    },
    { name: 'a mail domain of its own', users: [sampleUser('ada', { targetMail: 'ada@mail.example' })], facts: facts(own) },
    {
      name: 'a soft-deleted recipient, which soft-deleted-twin reports',
      facts: facts(holders('address:ada@target.example', [ada, 'account'], ['old', 'soft-deleted recipient'])),
    },
  ],
  fail: [
    {
      name: 'another account has the UPN as a proxy',
      message: 'held',
      found: /ada@target\.example, which ada@target\.example needs: name of eve \(account eve\)/,
      facts: facts(holders('address:ada@target.example', [ada, 'account'], ['eve', 'account'])),
    },
    {
      name: 'a list has a further proxy',
      message: 'held',
      found: /a\.byron/,
      facts: facts(own, holders('address:a.byron@target.example', [ada, 'account'], ['', 'recipient'])),
    },
    {
      name: 'the mail address is taken',
      message: 'held',
      users: [sampleUser('ada', { targetMail: 'ada@mail.example' })],
      facts: facts(own, holders('address:ada@mail.example', ['eve', 'recipient'])),
    },
    {
      name: 'a deleted account',
      message: 'held-by-deleted',
      facts: facts(holders('address:ada@target.example', [ada, 'account'], ['old', 'deleted account'])),
    },
  ],
  undecided: [{ name: 'the account was not found', facts: { ...facts(own), 'target.users': [] } }],
})
