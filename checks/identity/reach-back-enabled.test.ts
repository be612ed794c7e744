import { account } from '../../facts/testing.ts'
import type { AccountRow } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sourceId } from '../testing-samples.ts'
import reachBackEnabled from './reach-back-enabled.ts'

const own = { signInType: 'userPrincipalName', issuer: 'source.onmicrosoft.com', issuerAssignedId: 'ada@source.example' }
const foreign = { signInType: 'federated', issuer: 'ExternalAzureAD', issuerAssignedId: null }
const facts = (changed: Partial<AccountRow>) => ({
  'source.users': [account(sourceId('ada'), { externalUserState: 'Accepted', identities: [foreign, own], ...changed })],
})

proveCheck(reachBackEnabled, {
  pass: [{ name: 'linked and accepted', gate: 'close', facts: facts({}) }],
  fail: [
    {
      name: 'never invited',
      message: 'not-invited',
      found: /ada@target\.example does not reach it/,
      facts: facts({ externalUserState: null, identities: [own] }),
    },
    {
      name: 'not redeemed',
      message: 'pending',
      found: /PendingAcceptance/,
      facts: facts({ externalUserState: 'PendingAcceptance', identities: [own] }),
    },
    {
      name: 'linked to a personal account',
      message: 'not-linked',
      facts: facts({ identities: [own, { ...foreign, issuer: 'MicrosoftAccount' }] }),
    },
  ],
  undecided: [
    { name: 'linked without a state', reason: /states no invitation/, facts: facts({ externalUserState: null }) },
    { name: 'the account was not found', facts: { 'source.users': [] } },
  ],
})
