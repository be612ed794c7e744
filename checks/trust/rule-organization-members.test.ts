import { expect, test } from 'vitest'
import { organizationMember } from '../../facts/testing-trust.ts'
import { memberDefect } from './rule-organization-members.ts'

const pair = { source: { tenantId: 'S', initialDomain: 's.example' }, target: { tenantId: 'T', initialDomain: 't.example' } }
const declared = { source: 'owner', target: 'member' } as const
const defectOf = (source: object, target: object) =>
  memberDefect([organizationMember('s', { role: 'owner', ...source }), organizationMember('t', target)], pair, declared)

test('members that are active in the declared roles have no defect', () => {
  expect(defectOf({}, {})).toBeUndefined()
})

test('a member that has not joined is named before any role', () => {
  expect(defectOf({ role: 'member' }, { state: 'pending' })).toEqual({ message: 'not-joined', tenant: 'T', state: 'pending' })
  expect(memberDefect([], pair, declared)).toEqual({ message: 'not-joined', tenant: 'S', state: 'not listed' })
})

test('another role than the declared one is named, on either side', () => {
  expect(defectOf({ role: 'member' }, {})).toEqual({ message: 'role-differs', tenant: 'S', role: 'member', declared: 'owner' })
  expect(defectOf({}, { role: 'owner' })).toEqual({ message: 'role-differs', tenant: 'T', role: 'owner', declared: 'member' })
})

test('states and roles that are not published, and roles that nobody declared, cannot be judged', () => {
  expect(defectOf({ state: 'new' }, {})).toEqual({ unknown: expect.stringMatching(/S is in the unknown state 'new'/) })
  expect(defectOf({}, { role: 'unknownFutureValue' })).toEqual({ unknown: expect.stringMatching(/unknown role 'unknownFutureValue'/) })
  expect(memberDefect([organizationMember('s', { role: 'owner' }), organizationMember('t')], pair, undefined)).toEqual({
    unknown: expect.stringMatching(/\(source: owner, target: member,/),
  })
})
