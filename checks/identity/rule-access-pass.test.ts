import { expect, test } from 'vitest'
import type { AccessPass } from '../../facts/authentication-methods.ts'
import { passState } from './rule-access-pass.ts'

const window = Date.parse('2026-03-20T20:00:00Z')
const usable: AccessPass = { usable: true, reason: 'EnabledByPolicy', startsAt: '2026-03-20T18:00:00Z', lifetimeMinutes: 480 }
const stateOf = (changed: Partial<AccessPass>, start: number | undefined = window) => passState({ ...usable, ...changed }, start)

test('a pass helps while it can be used, and while it only waits for its start', () => {
  expect(stateOf({})).toEqual({ helps: true })
  expect(stateOf({ usable: false, reason: 'NotYetValid', startsAt: '2026-03-21T05:00:00Z' })).toEqual({ helps: true })
})

test.each(['Expired', 'OneTimeUsed', 'DisabledByPolicy'])('a pass that is %s does not help', reason => {
  expect(stateOf({ usable: false, reason })).toEqual({ helps: false, because: reason })
})

test('a pass that is over when the window begins does not help; without a window nothing is said of its end', () => {
  expect(stateOf({ lifetimeMinutes: 120 })).toEqual({ helps: false, because: expect.stringMatching(/until 2026-03-20T20:00:00\.000Z/) })
  expect(passState({ ...usable, lifetimeMinutes: 120 }, undefined)).toEqual({ helps: true })
})

test('what the service does not say is unknown', () => {
  expect(stateOf({ usable: null })).toEqual({ unknown: expect.stringMatching(/can be used/) })
  expect(stateOf({ startsAt: null })).toEqual({ unknown: expect.stringMatching(/until when/) })
  expect(stateOf({ lifetimeMinutes: null })).toEqual({ unknown: expect.stringMatching(/until when/) })
  expect(stateOf({ usable: false, reason: null })).toEqual({ helps: false, because: 'not usable' })
})
