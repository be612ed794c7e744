import { describe, expect, test } from 'vitest'
import type { OrganizationRelationship } from '../../facts/organization-relationships.ts'
import { relationship } from '../../facts/testing.ts'
import { moveDefect } from './rule-move-defect.ts'

const app = 'aaaaaaaa-0000-4000-8000-00000000ffff'
const outbound: Partial<OrganizationRelationship> = { moveCapabilities: ['RemoteOutbound'] }
const inbound: Partial<OrganizationRelationship> = { moveCapabilities: ['Inbound'], appId: null, publishedScopes: [] }

describe('the side that is left', () => {
  test.each([
    ['needs RemoteOutbound, the application and a scope', outbound, undefined],
    ['may allow both directions', { moveCapabilities: ['Inbound', 'RemoteOutbound'] }, undefined],
    ['takes the application in any case', { ...outbound, appId: app.toUpperCase() }, undefined],
    ['must be enabled', { ...outbound, enabled: false }, 'it is disabled'],
    ['must have moves on', { ...outbound, moveEnabled: false }, 'mailbox moves are off'],
    ['cannot do with Outbound', { moveCapabilities: ['Outbound'] }, "its capability is 'Outbound' without RemoteOutbound"],
    ['cannot do with the other direction', { moveCapabilities: ['Inbound'] }, "its capability is 'Inbound' without RemoteOutbound"],
    ['cannot do without capabilities', { moveCapabilities: [] }, "its capability is 'None' without RemoteOutbound"],
    ['must name the application', { ...outbound, appId: null }, 'its application is not set'],
    ['must name the right application', { ...outbound, appId: 'bbbb' }, 'its application is bbbb'],
    ['must publish a scope', { ...outbound, publishedScopes: [] }, 'it publishes no scope group'],
  ])('%s', (_, changed, defect) => {
    expect(moveDefect(relationship('r', changed), 'source', app)).toBe(defect)
  })
})

describe('the side that is arrived in', () => {
  test.each([
    ['needs Inbound, neither application nor scope', inbound, undefined],
    [
      'cannot do with RemoteInbound',
      { ...inbound, moveCapabilities: ['RemoteInbound'] },
      "its capability is 'RemoteInbound' without Inbound",
    ],
  ])('%s', (_, changed, defect) => {
    expect(moveDefect(relationship('r', changed), 'target', app)).toBe(defect)
  })
})

test('for the way back the sides change places', () => {
  expect(moveDefect(relationship('r', inbound), 'source', app, 'target')).toBeUndefined()
  expect(moveDefect(relationship('r', inbound), 'target', app, 'target')).toMatch(/without RemoteOutbound/)
})
