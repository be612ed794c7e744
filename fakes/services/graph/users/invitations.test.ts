import { describe, expect, test } from 'vitest'
import type { Account } from '../../../tenant/account.ts'
import type { World } from '../../../tenant/world.ts'
import { announced, ask, at, graphWorld } from '../testing.ts'

const address = 'ada@target.onmicrosoft.example'

function inviteable(): { world: World; ada: Account } {
  const world = graphWorld()
  const ada = world.tenant('source').accounts.get('ada')
  if (!ada) throw new Error('The tiny world has no ada.')
  ada.mail = address
  return { world, ada }
}

const invite = (world: World, more: Record<string, unknown> = {}) =>
  ask(world, 'POST /v1.0/invitations', {
    body: {
      invitedUserEmailAddress: address,
      inviteRedirectUrl: 'https://myapps.microsoft.com',
      sendInvitationMessage: false,
      invitedUser: { id: 'ada' },
      ...more,
    },
  })

test('an internal user whose mail matches is invited and stays the member it was', async () => {
  const { world, ada } = inviteable()
  const events = announced(world)
  const { status, body } = await invite(world)
  expect(status).toBe(201)
  expect(body).toMatchObject({ status: 'PendingAcceptance', invitedUser: { id: 'ada' }, invitedUserEmailAddress: address })
  expect(ada).toMatchObject({ externalUserState: 'PendingAcceptance', userType: 'Member' })
  expect(events).toEqual(['account.invited'])
})

describe('refusals', () => {
  test('a previously converted user cannot be invited again', async () => {
    const { world, ada } = inviteable()
    ada.convertedToInternalUserDateTime = '2026-11-01T00:00:00.000Z'
    expect((await invite(world)).status).toBe(412)
  })

  test.each<[string, number, Partial<Account>]>([
    ['a mail that differs', 400, { mail: 'ada@elsewhere.example' }],
    ['a synced user principal name', 400, { onPremisesUserPrincipalName: 'ada@corp.example' }],
    ['a user who is external already', 400, { creationType: 'Invitation', externalUserState: 'Accepted' }],
  ])('refuses %s and changes nothing', async (_name, expected, change) => {
    const { world, ada } = inviteable()
    Object.assign(ada, change)
    const before = structuredClone(ada)
    expect((await invite(world)).status).toBe(expected)
    expect(ada).toEqual(before)
  })

  test.each(['o+b@target.example', "o'b@target.example", '.ada@target.example', 'ada@target.example-', 'ada', 'a@b@c'])(
    'refuses the address %s',
    async bad => {
      const { world, ada } = inviteable()
      ada.mail = bad
      expect((await invite(world, { invitedUserEmailAddress: bad })).status).toBe(400)
    },
  )

  test.each(['none', 'adminsAndGuestInviters'] as const)('refuses apps while invitations are open to %s', async setting => {
    const { world } = inviteable()
    world.tenant('source').allowInvitesFrom = setting
    expect((await invite(world)).status).toBe(401)
  })
})

test('resetting the redemption points an external user at another address it carries', async () => {
  const { world, ada } = inviteable()
  Object.assign(ada, { creationType: 'Invitation', externalUserState: 'Accepted', mail: 'ada@source.example', otherMails: [address] })
  expect((await invite(world, { resetRedemption: true })).status).toBe(201)
  expect(ada.externalUserState).toBe('PendingAcceptance')
})

test('the 151st invitation within five seconds is throttled for every app', async () => {
  const { world } = inviteable()
  let refusedAt = 0
  for (let n = 1; n <= 200 && refusedAt === 0; n++) if ((await invite(world)).status === 429) refusedAt = n
  expect(refusedAt).toBe(151)
})

test('an invitation that would create an account says that it is not modelled', async () => {
  const { world } = inviteable()
  const { status, body } = await invite(world, { invitedUser: null })
  expect(status).toBe(501)
  expect(at(body, 'error', 'message')).toContain('does not model')
})
