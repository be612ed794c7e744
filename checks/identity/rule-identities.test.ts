import { expect, test } from 'vitest'
import { hasExternalIdentity, hasOwnIdentity } from './rule-identities.ts'

const own = { signInType: 'userPrincipalName', issuer: 'target.onmicrosoft.com' }

test.each([
  ['of another Entra tenant', { signInType: 'federated', issuer: 'ExternalAzureAD' }, true],
  ['in another case', { signInType: 'Federated', issuer: 'externalazuread' }, true],
  ['of a personal Microsoft account', { signInType: 'federated', issuer: 'MicrosoftAccount' }, false],
  ['by one-time passcode', { signInType: 'federated', issuer: 'mail' }, false],
  ['without an issuer', { signInType: 'federated', issuer: null }, false],
])('an identity %s', (_, identity, external) => {
  expect([hasExternalIdentity([own, identity]), hasOwnIdentity([own, identity]), hasOwnIdentity([identity])]).toEqual([
    external,
    true,
    false,
  ])
})
