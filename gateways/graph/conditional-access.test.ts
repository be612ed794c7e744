import { expect, test } from 'vitest'
import { json, scriptedGraph } from '../testing.ts'
import { conditionalAccessPolicies } from './conditional-access.ts'

const users = {
  includeUsers: ['All'],
  excludeUsers: [],
  includeGroups: [],
  excludeGroups: [],
  includeRoles: [],
  excludeRoles: [],
  includeGuestsOrExternalUsers: null,
  excludeGuestsOrExternalUsers: null,
}
const applications = { includeApplications: ['All'] }

const read = async (conditions: object, grantControls: object | null = null) => {
  const policy = {
    id: 'p',
    displayName: 'A policy',
    state: 'enabled',
    conditions: { users, applications, clientAppTypes: ['all'], ...conditions },
    grantControls,
  }
  const [only] = await conditionalAccessPolicies(scriptedGraph(() => json({ value: [policy] })).graph)
  return only
}

test('conditions that say nothing, or all, do not narrow a policy; every other one does, known or not', async () => {
  const open = { locations: null, platforms: { includePlatforms: ['all'], excludePlatforms: [] }, signInRiskLevels: [] }
  expect((await read(open))?.conditions.narrowedBy).toEqual([])
  const narrow = {
    devices: { deviceFilter: { mode: 'include', rule: 'x' } },
    locations: { includeLocations: ['All'], excludeLocations: ['home'] },
  }
  expect((await read({ ...narrow, ofTomorrow: 'yes' }))?.conditions.narrowedBy.toSorted()).toEqual(['devices', 'locations', 'ofTomorrow'])
})

test('kinds of guests become a list, with the tenants that they are limited to', async () => {
  const includeGuestsOrExternalUsers = {
    guestOrExternalUserTypes: 'b2bCollaborationGuest,b2bCollaborationMember',
    externalTenants: { membershipKind: 'enumerated', members: ['ABC'] },
  }
  expect((await read({ users: { ...users, includeGuestsOrExternalUsers } }))?.conditions.users).toMatchObject({
    includeGuestsOrExternalUsers: { kinds: ['b2bCollaborationGuest', 'b2bCollaborationMember'], tenants: ['abc'] },
    excludeGuestsOrExternalUsers: { kinds: [], tenants: null },
  })
})

test('an authentication strength is a demand beside the built-in controls', async () => {
  expect(
    (await read({}, { operator: 'OR', builtInControls: ['compliantDevice'], authenticationStrength: { id: 's' } }))?.grantControls,
  ).toEqual({
    operator: 'OR',
    builtInControls: ['compliantDevice'],
    further: true,
  })
  expect((await read({}, { operator: 'OR', builtInControls: ['mfa'] }))?.grantControls.further).toBe(false)
  expect((await read({}))?.grantControls).toEqual({ operator: null, builtInControls: [], further: false })
})

test('a policy of which a part was not read is malformed, not one that demands nothing of nobody', async () => {
  const { includeGroups: _, ...withoutGroups } = users
  const guests = { guestOrExternalUserTypes: 'b2bCollaborationMember', externalTenants: { membershipKind: 'enumerated' } }
  for (const conditions of [
    { users: withoutGroups },
    { applications: undefined },
    { clientAppTypes: undefined },
    { users: { ...users, excludeGuestsOrExternalUsers: guests } },
  ])
    await expect(read(conditions)).rejects.toMatchObject({ code: 'answer-malformed' })
  await expect(read({}, {})).rejects.toMatchObject({ code: 'answer-malformed' })
})
