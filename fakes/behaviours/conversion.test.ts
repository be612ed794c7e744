import { expect, test } from 'vitest'
import type { Account } from '../tenant/account.ts'
import { enabledPlans } from '../tenant/enabled-plans.ts'
import { bystanderOf } from '../scenarios/defects/sides.ts'
import { bench, type Bench } from '../scenarios/testing.ts'
import type { ConversionWish } from './asking/questions.ts'
import { codesOf } from './testing.ts'

const wishOf = (it: Bench, more: Partial<ConversionWish> = {}): ConversionWish => ({
  userPrincipalName: it.pair.targetUpn,
  password: 'Correct-horse-7',
  mail: null,
  ...more,
})

const codes = (it: Bench, more: Partial<ConversionWish> = {}): string[] =>
  codesOf(it.world, 'account.conversion-asked', objections => ({
    tenant: it.target.tenant,
    account: it.target.account,
    wish: wishOf(it, more),
    objections,
  }))

test('an external member with a usable name and a password is not refused', () => {
  expect(codes(bench())).toEqual([])
})

test.each<[string, Partial<Account>, Partial<ConversionWish>]>([
  ['conversion-refuses-internal: an internal account', { creationType: null, externalUserState: null, identities: [] }, {}],
  ['conversion-refuses-internal: a member who never redeemed', { externalUserState: 'PendingAcceptance', identities: [] }, {}],
  ['conversion-refuses-role-holder: a holder of a role', { directoryRoles: ['62e90394-69f5-4237-9190-012177145e10'] }, {}],
  ['conversion-takes-usable-names: a name in a foreign domain', {}, { userPrincipalName: 'ada@elsewhere.example' }],
  ['conversion-takes-usable-names: no name', {}, { userPrincipalName: null }],
  ['conversion-takes-usable-names: a mail in a foreign domain', {}, { mail: 'ada@elsewhere.example' }],
  ['conversion-takes-usable-names: an empty mail', {}, { mail: '' }],
  ['conversion-takes-usable-names: a name for a synced account', { onPremisesSyncEnabled: true }, { password: null }],
  ['conversion-password-by-authority: a short password', {}, { password: 'short' }],
  ['conversion-password-by-authority: a password for a synced account', { onPremisesSyncEnabled: true }, { userPrincipalName: null }],
])('%s is refused once', (_name, change, wish) => {
  const it = bench()
  Object.assign(it.target.account, change)
  expect(codes(it, wish)).toEqual(['badRequest'])
})

test('conversion-takes-usable-names: a name of somebody else is a conflict, one in a federated domain is refused', () => {
  const it = bench()
  expect(codes(it, { userPrincipalName: bystanderOf(it.world, 'target').userPrincipalName })).toEqual(['Request_BadRequest'])
  for (const domain of it.target.tenant.domains.values()) domain.authenticationType = 'Federated'
  expect(codes(it)).toEqual(['badRequest'])
})

test('a synced account is converted with neither name nor password, and a guest who never redeemed as well', () => {
  const it = bench()
  it.target.account.onPremisesSyncEnabled = true
  expect(codes(it, { userPrincipalName: null, password: null })).toEqual([])
  Object.assign(it.target.account, {
    onPremisesSyncEnabled: null,
    userType: 'Guest',
    externalUserState: 'PendingAcceptance',
    identities: [],
  })
  expect(codes(it)).toEqual([])
})

test('conversion-makes-internal: the account keeps id, groups, licenses and its old name as a proxy', () => {
  const it = bench()
  const { tenant, account } = it.target
  const [oldUpn, plans] = [account.userPrincipalName, enabledPlans(tenant, account)]
  const upn = `ada.byron@${tenant.initialDomain}`
  it.world.emit('account.converted', { tenant, account, wish: wishOf(it, { userPrincipalName: upn }) })
  expect(account).toMatchObject({
    id: it.pair.targetId,
    userPrincipalName: upn,
    userType: 'Member',
    creationType: null,
    externalUserState: null,
    convertedToInternalUserDateTime: it.world.clock.iso(),
    identities: [{ signInType: 'userPrincipalName', issuerAssignedId: upn }],
  })
  expect(account.proxyAddresses.map(each => each.toLowerCase())).toContain(`smtp:${oldUpn.toLowerCase()}`)
  expect(enabledPlans(tenant, account)).toEqual(plans)
})

test('conversion-makes-internal: a mail that is given becomes the primary address', () => {
  const it = bench()
  const { tenant, account } = it.target
  const mail = `ada.byron@${tenant.initialDomain}`
  it.world.emit('account.converted', { tenant, account, wish: wishOf(it, { mail }) })
  expect([account.mail, account.proxyAddresses[0]]).toEqual([mail, `SMTP:${mail}`])
})
