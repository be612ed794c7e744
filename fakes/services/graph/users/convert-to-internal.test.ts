import { expect, test } from 'vitest'
import type { Account } from '../../../tenant/account.ts'
import type { World } from '../../../tenant/world.ts'
import { announced, ask, at, graphWorld } from '../testing.ts'

const external: Partial<Account> = {
  userPrincipalName: 'ada_source.example#EXT#@target.onmicrosoft.example',
  creationType: 'Invitation',
  externalUserState: 'Accepted',
  identities: [{ signInType: 'federated', issuer: 'ExternalAzureAD', issuerAssignedId: null }],
}
const upn = 'ada.byron@target.onmicrosoft.example'
const good = { userPrincipalName: upn, passwordProfile: { password: 'Correct-horse-7', forceChangePasswordNextSignIn: false } }

function externalWorld(change: Partial<Account> = {}): { world: World; ada: Account } {
  const world = graphWorld()
  const ada = world.tenant('target').accounts.get('ada')
  if (!ada) throw new Error('The tiny world has no ada.')
  Object.assign(ada, structuredClone(external), change)
  return { world, ada }
}
const convert = (world: World, body: unknown, version = 'beta') =>
  ask(world, `POST /${version}/users/ada/convertExternalToInternalMemberUser`, { side: 'target', body })

test('an external member becomes an internal one, keeps its id and its old UPN as a proxy', async () => {
  const { world, ada } = externalWorld()
  const events = announced(world)
  const { status, body } = await convert(world, good)
  expect(status).toBe(200)
  expect(body).toMatchObject({ userPrincipalName: upn, convertedToInternalUserDateTime: '2026-11-23T12:00:00.000Z' })
  expect(ada).toMatchObject({ id: 'ada', userType: 'Member', creationType: null, externalUserState: null, userPrincipalName: upn })
  expect(ada.identities).toEqual([{ signInType: 'userPrincipalName', issuer: 'target.onmicrosoft.example', issuerAssignedId: upn }])
  expect(ada.proxyAddresses).toContain('smtp:ada_source.example#EXT#@target.onmicrosoft.example')
  expect(events).toEqual(['account.converted', 'account.addresses-written'])
})

test('conversion exists in beta only', async () => {
  const { world } = externalWorld()
  expect((await convert(world, good, 'v1.0')).status).toBe(501)
})

test('a synced user is converted with an empty body and refused with a UPN or a password', async () => {
  const { world, ada } = externalWorld({ onPremisesSyncEnabled: true, userPrincipalName: upn })
  expect((await convert(world, good)).status).toBe(400)
  expect((await convert(world, {})).status).toBe(200)
  expect(ada.userPrincipalName).toBe(upn)
})

test.each<[string, Partial<Account>, unknown]>([
  ['an internal user', { creationType: null, externalUserState: null, identities: [] }, good],
  ['a member who never redeemed', { externalUserState: 'PendingAcceptance', identities: [] }, good],
  ['a holder of a directory role', { directoryRoles: ['62e90394-69f5-4237-9190-012177145e10'] }, good],
  ['a UPN in an unverified domain', {}, { ...good, userPrincipalName: 'ada@elsewhere.example' }],
  ['an empty UPN', {}, { ...good, userPrincipalName: '' }],
  ['a missing password', {}, { userPrincipalName: upn }],
  ['an empty mail', {}, { ...good, mail: '' }],
  ['a mail in an unverified domain', {}, { ...good, mail: 'ada@elsewhere.example' }],
])('refuses %s and changes nothing', async (_name, change, body) => {
  const { world, ada } = externalWorld(change)
  const before = structuredClone(ada)
  const answer = await convert(world, body)
  expect(answer.status).toBe(400)
  expect(at(answer.body, 'error', 'code')).toBe('badRequest')
  expect(ada).toEqual(before)
})

test('a guest who never redeemed may be converted', async () => {
  const { world } = externalWorld({ userType: 'Guest', externalUserState: 'PendingAcceptance', identities: [] })
  expect((await convert(world, good)).status).toBe(200)
})
