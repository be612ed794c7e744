import { account } from '../../facts/testing.ts'
import type { AccountRow } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import internalMember from './internal-member.ts'

const own = { signInType: 'userPrincipalName', issuer: 'target.onmicrosoft.com', issuerAssignedId: 'ada@target.example' }
const foreign = { signInType: 'federated', issuer: 'ExternalAzureAD', issuerAssignedId: null }
const facts = (changed: Partial<AccountRow> = {}, convertedAt: string | null = '2026-03-01T19:00:00Z') => ({
  'target.users': [account(targetId('ada'), { identities: [own], ...changed })],
  'target.conversionStamps': [{ id: targetId('ada'), convertedAt }],
})

proveCheck(internalMember, {
  pass: [{ name: 'a plain member with a stamp', gate: 'close', facts: facts() }],
  fail: [
    {
      name: 'not converted at all',
      message: 'external',
      found: /ExternalAzureAD is still there/,
      facts: facts({ creationType: 'Invitation', externalUserState: 'Accepted', identities: [foreign, own] }),
    },
    { name: 'a foreign identity is left', message: 'external', facts: facts({ identities: [own, { ...foreign, issuer: null }] }) },
    {
      name: 'the creation type is left',
      message: 'external',
      found: /creation type Invitation/,
      facts: facts({ creationType: 'Invitation' }),
    },
    {
      name: 'the invitation state is left',
      message: 'external',
      found: /state PendingAcceptance/,
      facts: facts({ externalUserState: 'PendingAcceptance' }),
    },
    { name: 'never converted, but looks internal', message: 'stampless', facts: facts({}, null) },
    { name: 'a guest', message: 'guest', facts: facts({ userType: 'Guest' }) },
  ],
  undecided: [
    { name: 'no user type', reason: /user type/, facts: facts({ userType: null }) },
    { name: 'no identity was read', reason: /no identity/, facts: facts({ identities: [] }) },
    { name: 'the account was not found', facts: { ...facts(), 'target.users': [] } },
    { name: 'the stamp was not read', facts: { ...facts(), 'target.conversionStamps': [] } },
  ],
})
