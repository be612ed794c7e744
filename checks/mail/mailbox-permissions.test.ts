import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser, sourceId, targetId } from '../testing-samples.ts'
import mailboxPermissions from './mailbox-permissions.ts'

const users = ['ada', 'bob', 'cyd', 'dan', 'eve', 'fay'].map(name => sampleUser(name))
interface Grants {
  readonly full?: readonly string[]
  readonly sendAs?: readonly string[]
  readonly onBehalf?: readonly string[]
}
const facts = (before: Grants, after: Grants = {}) => ({
  'source.mailboxDelegationBaseline': users.map(({ key }, index) => ({
    objectId: sourceId(key.slice(0, 3)),
    fullAccess: index === 0 ? [...(before.full ?? [])] : [],
  })),
  'source.sendAsBaseline': before.sendAs ? [{ identity: sourceId('ada'), trustees: [...before.sendAs] }] : [],
  'source.recipientBaseline': users.map(({ key }, index) =>
    recipient(sourceId(key.slice(0, 3)), { sendOnBehalf: index === 0 ? [...(before.onBehalf ?? [])] : [] }),
  ),
  'target.mailboxDelegations': users.map(({ key }, index) => ({
    objectId: targetId(key.slice(0, 3)),
    fullAccess: index === 0 ? [...(after.full ?? [])] : [],
  })),
  'target.sendAsGrants': after.sendAs ? [{ identity: targetId('ada'), trustees: [...after.sendAs] }] : [],
  'target.recipients': users
    .map(({ key }, index) =>
      recipient(targetId(key.slice(0, 3)), {
        upn: key.replace('source', 'target'),
        sendOnBehalf: index === 0 ? [...(after.onBehalf ?? [])] : [],
      }),
    )
    .concat(recipient(targetId('gus'), { upn: 'gus@target.example' })),
  'pair.plannedUsers': [...users, sampleUser('gus', { wave: 'wave-0' }), sampleUser('hal', { wave: 'wave-2' })].map(
    ({ key, target, wave, batch, pilot }) => ({ key, targetUpn: target.upn, wave, batch, pilot }),
  ),
})

proveCheck(mailboxPermissions, {
  pass: [
    { name: 'no delegations', gate: 'close', users, facts: facts({}) },
    {
      name: 'every right is there again',
      gate: 'close',
      users,
      facts: facts(
        { full: ['bob@source.example'], sendAs: ['cyd@source.example'], onBehalf: [sourceId('dan')] },
        { full: ['bob@target.example'], sendAs: ['cyd@target.example', 'x'], onBehalf: [targetId('dan')] },
      ),
    },
    { name: 'a delegate who is not in the identity map', users, facts: facts({ full: ['zoe@source.example'], sendAs: ['Assistants'] }) },
    {
      name: 'delegates of an earlier and of a later wave have their rights again',
      users,
      facts: facts({ full: ['gus@source.example', 'hal@source.example'] }, { full: ['gus@target.example', 'hal@target.example'] }),
    },
    { name: 'rights that are new in the target', users, facts: facts({}, { full: ['bob@target.example'] }) },
  ],
  fail: [
    {
      name: 'full access was not granted again',
      message: 'lost',
      users,
      found: /ada@target\.example lacks 1 delegation .*: full access of bob@target\.example\./,
      facts: facts({ full: ['bob@source.example'] }),
    },
    {
      name: 'send as became full access',
      message: 'lost',
      users,
      found: /send as of bob/,
      facts: facts({ sendAs: ['bob@source.example'] }, { full: ['bob@target.example'] }),
    },
    {
      name: 'a delegate who moved with an earlier wave lost full access',
      message: 'lost',
      users,
      found: /lacks 1 delegation .*: full access of gus@target\.example\./,
      facts: facts({ full: ['gus@source.example', 'hal@source.example'] }),
    },
    { name: 'send on behalf is gone', message: 'lost', users, facts: facts({ onBehalf: [sourceId('bob')] }) },
    {
      name: 'so many that some are only counted',
      message: 'lost',
      users,
      found: /lacks 5 delegations .* and 1 more\./,
      facts: facts({ full: ['bob', 'cyd', 'dan', 'eve', 'fay'].map(name => `${name}@source.example`) }),
    },
  ],
  undecided: [
    {
      name: 'a delegate of a later wave has not moved yet',
      reason: /The delegate hal@target\.example of wave-2 has no mailbox in the target yet/,
      users: users.slice(0, 1),
      facts: facts({ full: ['hal@source.example'] }),
    },
    {
      name: 'the baseline did not look at the mailbox',
      users: users.slice(0, 1),
      facts: { ...facts({}), 'source.mailboxDelegationBaseline': [] },
    },
    { name: 'the target has no mailbox', users: users.slice(0, 1), facts: { ...facts({}), 'target.mailboxDelegations': [] } },
  ],
  notApplicable: [
    { name: 'mailboxes do not move', users, settings: { workloads: ['onedrive'] }, facts: facts({ full: ['bob@source.example'] }) },
  ],
})
