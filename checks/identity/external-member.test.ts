import { account } from '../../facts/testing.ts'
import type { AccountRow } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import externalMember from './external-member.ts'

const own = { signInType: 'userPrincipalName', issuer: 'target.onmicrosoft.com', issuerAssignedId: 'ada@target.example' }
const foreign = { signInType: 'federated', issuer: 'ExternalAzureAD', issuerAssignedId: null }
const facts = (changed: Partial<AccountRow> = {}) => ({
  'target.users': [
    account(targetId('ada'), {
      userType: 'Member',
      creationType: 'Invitation',
      externalUserState: 'Accepted',
      identities: [foreign, own],
      ...changed,
    }),
  ],
})

proveCheck(externalMember, {
  pass: [
    { name: 'invited, accepted, linked', facts: facts() },
    { name: 'hybrid already, and still external', facts: facts({ onPremisesSyncEnabled: true }) },
  ],
  fail: [
    { name: 'a guest', message: 'guest', found: /is an external guest/, facts: facts({ userType: 'Guest' }) },
    {
      name: 'an internal member',
      message: 'not-invited',
      found: /creationType none/,
      facts: facts({ creationType: null, externalUserState: null, identities: [own] }),
    },
    { name: 'signed up by itself', message: 'not-invited', found: /EmailVerified/, facts: facts({ creationType: 'EmailVerified' }) },
    { name: 'not accepted yet', message: 'pending', found: /PendingAcceptance/, facts: facts({ externalUserState: 'PendingAcceptance' }) },
    { name: 'invited, without a state', message: 'pending', facts: facts({ externalUserState: null }) },
    {
      name: 'accepted with a one-time passcode',
      message: 'no-identity',
      facts: facts({ identities: [own, { ...foreign, issuer: 'mail' }] }),
    },
  ],
  undecided: [
    { name: 'no user type', reason: /user type of ada@target\.example/, facts: facts({ userType: null }) },
    { name: 'the account was not found', facts: { 'target.users': [] } },
  ],
})
