import { expect, test } from 'vitest'
import { bystanderOf } from '../scenarios/defects/sides.ts'
import { bench, type Bench } from '../scenarios/testing.ts'
import type { AccountChange } from './asking/questions.ts'
import { codesOf } from './testing.ts'

const codes = ({ world, target: { tenant, account } }: Bench, change: Partial<AccountChange>): string[] =>
  codesOf(world, 'account.change-asked', objections => ({
    tenant,
    account,
    change: { by: 'entra', properties: [], ...change },
    objections,
  }))

test('synced-objects-mastered-on-premises: names are refused by both services, what the cloud owns is not', () => {
  const it = bench()
  it.target.account.onPremisesSyncEnabled = true
  it.target.recipient.isDirSynced = true
  expect(codes(it, { properties: ['displayName', 'usageLocation'] })).toEqual(['Request_BadRequest'])
  expect(codes(it, { properties: ['usageLocation'] })).toEqual([])
  expect(codes(it, { by: 'exchange', properties: ['EmailAddresses'] })).toEqual(['InvalidADObjectOperationException'])
  expect(codes(it, { by: 'exchange', properties: [] })).toEqual([])
})

test('upn-in-verified-domain: a name elsewhere is refused', () => {
  const it = bench()
  expect(codes(it, { userPrincipalName: 'ada@elsewhere.example' })).toEqual(['Request_BadRequest'])
  expect(codes(it, { userPrincipalName: `ada.new@${it.target.tenant.initialDomain}` })).toEqual([])
})

test('addresses-are-unique: names and proxies of others are refused, the own ones and free ones are not', () => {
  const it = bench()
  const other = bystanderOf(it.world, 'target')
  const own = it.target.account.proxyAddresses.map(proxy => proxy.slice(5))
  expect(codes(it, { userPrincipalName: other.userPrincipalName.toUpperCase() })).toEqual(['Request_BadRequest'])
  expect(codes(it, { addresses: [other.userPrincipalName] })).toEqual(['Request_BadRequest'])
  expect(codes(it, { by: 'exchange', addresses: [...own, other.userPrincipalName] })).toEqual(['ProxyAddressExistsException'])
  expect(codes(it, { by: 'exchange', addresses: [...own, `free@${it.target.tenant.initialDomain}`] })).toEqual([])
})

test('immutable-id-is-unique: one of another account and one with forbidden signs are refused', () => {
  const it = bench()
  bystanderOf(it.world, 'target').onPremisesImmutableId = 'dXNlcg=='
  expect(codes(it, { immutableId: 'dXNlcg==' })).toEqual(['Request_BadRequest'])
  expect(codes(it, { immutableId: 'a_b' })).toEqual(['Request_BadRequest'])
  expect(codes(it, { immutableId: 'YWRh' })).toEqual([])
})

test('mailbox-owner-mail-in-exchange: Entra changes the mail of a MailUser, not of a mailbox owner', () => {
  const it = bench()
  const change = { properties: ['mail'], addresses: [`ada.new@${it.target.tenant.initialDomain}`] }
  expect(codes(it, change)).toEqual([])
  expect(codes({ ...it, target: it.source }, change)).toEqual(['Request_BadRequest'])
  expect(codes({ ...it, target: it.source }, { ...change, by: 'exchange' })).toEqual([])
})

function setMail(it: Bench, mail: string): void {
  const { tenant, account } = it.source
  const previous = account.mail
  account.mail = mail
  it.world.emit('account.mail-changed', { tenant, account, previous })
}

test('primary-restored: the former primary comes back once, the one in between stays', () => {
  const it = bench('migrated')
  const { account } = it.source
  const [mail, before] = [account.mail ?? '', [...account.proxyAddresses]]
  setMail(it, it.pair.targetUpn)
  expect(account.proxyAddresses[0]).toBe(`SMTP:${it.pair.targetUpn}`)
  expect(account.proxyAddresses).toContain(`smtp:${mail}`)
  setMail(it, mail)
  expect(account.proxyAddresses[0]).toBe(`SMTP:${mail}`)
  expect(account.proxyAddresses.map(each => each.toLowerCase()).toSorted()).toEqual(before.map(each => each.toLowerCase()).toSorted())
  expect(account.externalUserState).toBe('Accepted')
})
