import { expect, test } from 'vitest'
import { bench } from '../scenarios/testing.ts'
import type { Bench } from '../scenarios/testing.ts'

function invite(it: Bench): void {
  it.source.account.externalUserState = 'PendingAcceptance'
  it.world.emit('account.invited', { tenant: it.source.tenant, account: it.source.account, email: it.pair.targetUpn })
}

test('with both sides allowing it the invitation is redeemed and the account linked, its user type unchanged', () => {
  const it = bench()
  invite(it)
  expect(it.source.account).toMatchObject({ externalUserState: 'Accepted', userType: 'Member' })
  expect(it.source.account.identities.map(each => each.signInType)).toEqual(['federated', 'userPrincipalName'])
})

test.each(['source', 'target'] as const)('without the consent of the %s it stays pending', name => {
  const it = bench()
  const partner = it.world.tenant(name).partners.get(it[name === 'source' ? 'target' : 'source'].tenant.id)
  if (!partner) throw new Error('missing')
  partner.automaticUserConsent = null
  invite(it)
  expect(it.source.account.externalUserState).toBe('PendingAcceptance')
  expect(it.source.account.identities).toHaveLength(1)
})
