import { expect, test } from 'vitest'
import type { ConditionalAccessPolicy } from '../../facts/conditional-access-policies.ts'
import { conditionalAccessPolicy } from '../../facts/testing-trust.ts'
import { guestDemand } from './rule-guest-demand.ts'

const judged = (changed: Partial<ConditionalAccessPolicy>, trusted = false) =>
  guestDemand(conditionalAccessPolicy('a policy', { controls: ['compliantDevice'], ...changed }), {
    accountIds: new Set(['ada', 'bob']),
    homeTenantId: 'target',
    trust: { compliantDevice: trusted, hybridJoinedDevice: false },
  })
const members = (tenants: string[] | null = null) => ({ kinds: ['b2bCollaborationMember'], tenants })
const nobody = { kinds: [], tenants: null }

test.each<[string, Partial<ConditionalAccessPolicy>, string]>([
  ['everybody', {}, 'blocks'],
  ['members of other tenants', { includeUsers: [], includeExternal: members() }, 'blocks'],
  ['members of this tenant', { includeUsers: [], includeExternal: members(['target']) }, 'blocks'],
  ['members of a third tenant', { includeUsers: [], includeExternal: members(['third']) }, 'lets-in'],
  ['guests only', { includeUsers: [], includeExternal: { ...nobody, kinds: ['b2bCollaborationGuest'] } }, 'lets-in'],
  ['one user of the wave', { includeUsers: ['bob'] }, 'blocks'],
  ['users outside the wave', { includeUsers: ['eve'] }, 'lets-in'],
  ['everybody but external users', { excludeUsers: ['GuestsOrExternalUsers'] }, 'lets-in'],
  ['everybody but external members', { excludeExternal: members() }, 'lets-in'],
  ['everybody but the whole wave', { excludeUsers: ['ada', 'bob'] }, 'lets-in'],
  ['everybody but one of the wave', { excludeUsers: ['ada'] }, 'blocks'],
  ['everybody but a group', { excludeGroups: ['g'] }, 'unclear'],
  ['a group', { includeUsers: [], includeGroups: ['g'] }, 'unclear'],
  ['a role', { includeUsers: [], includeRoles: ['r'] }, 'unclear'],
  ['no application', { includeApplications: ['None'] }, 'lets-in'],
  ['legacy clients', { clientAppTypes: ['exchangeActiveSync', 'other'] }, 'lets-in'],
])('a demand for a compliant device for %s', (_whom, changed, expected) => {
  expect(judged(changed)).toBe(expected)
})

test.each<[string, Partial<ConditionalAccessPolicy>, string]>([
  ['is off', { state: 'disabled' }, 'lets-in'],
  ['only reports', { state: 'enabledForReportingButNotEnforced' }, 'lets-in'],
  ['is in a state of tomorrow', { state: 'perhaps' }, 'unclear'],
  ['accepts MFA instead', { controls: ['mfa', 'compliantDevice'] }, 'lets-in'],
  ['accepts a strong method instead', { furtherControls: true }, 'lets-in'],
  ['wants MFA as well', { operator: 'AND', controls: ['mfa', 'compliantDevice'] }, 'blocks'],
  ['does not say how its demands combine', { operator: null, controls: ['mfa', 'compliantDevice'] }, 'unclear'],
  ['demands nothing', { controls: [], operator: null }, 'lets-in'],
  ['blocks', { controls: ['block'] }, 'blocks'],
  ['blocks some places', { controls: ['block'], narrowedBy: ['locations'] }, 'lets-in'],
  ['is about actions', { includeApplications: [] }, 'unclear'],
  ['filters devices', { narrowedBy: ['devices'] }, 'unclear'],
  ['is for some places', { narrowedBy: ['locations'] }, 'blocks'],
  ['blocks some devices', { controls: ['block'], narrowedBy: ['devices'] }, 'unclear'],
])('a policy that %s', (_what, changed, expected) => {
  expect(judged(changed)).toBe(expected)
})

test('a device that is trusted meets the demand; the other kind of trust does not', () => {
  expect(judged({}, true)).toBe('lets-in')
  expect(judged({ controls: ['domainJoinedDevice'] }, true)).toBe('blocks')
})
