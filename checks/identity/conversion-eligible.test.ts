import { account } from '../../facts/testing.ts'
import type { AccountRow } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import conversionEligible from './conversion-eligible.ts'

const own = { signInType: 'userPrincipalName', issuer: 'target.onmicrosoft.com', issuerAssignedId: 'ada@target.example' }
const foreign = { signInType: 'federated', issuer: 'ExternalAzureAD', issuerAssignedId: null }
const facts = (changed: Partial<AccountRow> = {}) => ({
  'target.users': [
    account(targetId('ada'), { creationType: 'Invitation', externalUserState: 'Accepted', identities: [foreign, own], ...changed }),
  ],
})

proveCheck(conversionEligible, {
  pass: [
    { name: 'invited, accepted, linked', gate: 'cutover', facts: facts() },
    { name: 'a guest who never accepted', facts: facts({ userType: 'Guest', externalUserState: 'PendingAcceptance', identities: [own] }) },
  ],
  fail: [
    {
      name: 'internal',
      message: 'internal',
      found: /is internal already/,
      facts: facts({ creationType: null, externalUserState: null, identities: [own] }),
    },
    { name: 'made by a sign-up', message: 'not-invited', found: /made by LocalAccount/, facts: facts({ creationType: 'LocalAccount' }) },
    {
      name: 'a member who never redeemed',
      message: 'never-redeemed',
      found: /PendingAcceptance/,
      facts: facts({ externalUserState: 'PendingAcceptance', identities: [own] }),
    },
    { name: 'no state', message: 'never-redeemed', facts: facts({ externalUserState: null }) },
    { name: 'accepted by one-time passcode', message: 'no-identity', facts: facts({ identities: [own, { ...foreign, issuer: 'mail' }] }) },
  ],
  undecided: [
    { name: 'no user type', reason: /user type/, facts: facts({ userType: null }) },
    { name: 'the account was not found', facts: { 'target.users': [] } },
  ],
})
