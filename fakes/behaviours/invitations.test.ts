import { expect, test } from 'vitest'
import type { Account } from '../tenant/account.ts'
import { bench, type Bench } from '../scenarios/testing.ts'
import { codesOf } from './testing.ts'

/** A migrated source user as before the invitation: internal, with the target address as mail. */
function inviteable(): Bench {
  const it = bench()
  it.source.account.mail = it.pair.targetUpn
  return it
}

const codes = ({ world, source, pair }: Bench, email = pair.targetUpn, resetRedemption = false): string[] =>
  codesOf(world, 'account.invitation-asked', objections => ({
    tenant: source.tenant,
    account: source.account,
    email,
    resetRedemption,
    objections,
  }))

test('an internal account whose mail is the address is not refused', () => {
  expect(codes(inviteable())).toEqual([])
})

test.each(['none', 'adminsAndGuestInviters'] as const)('invitations-follow-policy: an app is refused while %s may invite', setting => {
  const it = inviteable()
  it.source.tenant.allowInvitesFrom = setting
  expect(codes(it)).toEqual(['Unauthorized'])
})

test.each(["o'brien@target.example", 'a+b@target.example', '.ada@target.example', 'ada@target.example-', 'ada'])(
  'invitation-checks-address: %s is refused',
  address => {
    const it = inviteable()
    it.source.account.mail = address
    expect(codes(it, address)).toEqual(['BadRequest'])
  },
)

test.each<[string, string, Partial<Account>]>([
  ['converted-account-not-invited', 'PreconditionFailed', { convertedToInternalUserDateTime: '2027-01-01T00:00:00.000Z' }],
  ['invitation-refuses-external', 'BadRequest', { creationType: 'Invitation', externalUserState: 'Accepted' }],
  ['invitation-refuses-synced-upn', 'BadRequest', { onPremisesUserPrincipalName: 'ada@corp.example' }],
  ['invitation-needs-own-mail', 'BadRequest', { mail: 'ada@elsewhere.example' }],
])('%s answers %s', (_id, code, change) => {
  const it = inviteable()
  Object.assign(it.source.account, change)
  expect(codes(it)).toEqual([code])
})

test('a reset of the redemption is for external accounts only, and takes another mail of theirs', () => {
  const it = inviteable()
  expect(codes(it, undefined, true)).toEqual(['BadRequest'])
  Object.assign(it.source.account, {
    creationType: 'Invitation',
    externalUserState: 'Accepted',
    mail: it.pair.sourceUpn,
    otherMails: [it.pair.targetUpn],
    convertedToInternalUserDateTime: '2027-01-01T00:00:00.000Z',
    onPremisesUserPrincipalName: 'ada@corp.example',
  })
  expect(codes(it, undefined, true)).toEqual([])
})

test('invitation-waits-for-redemption: where nothing redeems it the account is pending and otherwise as it was', () => {
  const it = inviteable()
  it.source.tenant.partners.clear()
  const { tenant, account } = it.source
  const before = structuredClone(account)
  it.world.emit('account.invited', { tenant, account, email: it.pair.targetUpn })
  const now = it.world.clock.iso()
  expect(account).toEqual({ ...before, externalUserState: 'PendingAcceptance', externalUserStateChangeDateTime: now })
})
