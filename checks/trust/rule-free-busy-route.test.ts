import { describe, expect, test } from 'vitest'
import { availability, relationship } from '../../facts/testing.ts'
import { type FreeBusySide, routeGaps, unroutedBecause } from './rule-free-busy-route.ts'

const source = { tenantId: '5AAAAAAA-0000-4000-8000-000000000001', initialDomain: 'source.onmicrosoft.com' }
const target = { tenantId: '7aaaaaaa-0000-4000-8000-000000000002', initialDomain: 'target.onmicrosoft.com' }
const toSource = relationship('to source', { domains: ['source.example'] })
const space = { domain: 'source.example', method: 'OrgWideFBToken', tenantId: source.tenantId.toLowerCase() }

const asking = (changed: Partial<FreeBusySide>): FreeBusySide => ({
  tenant: target,
  relationships: [],
  availability: availability(),
  ...changed,
})
const answering = (changed: Partial<FreeBusySide> = {}): FreeBusySide => ({
  tenant: source,
  relationships: [relationship('to target', { domains: ['target.example'] })],
  availability: availability({ allowedTenantIds: [target.tenantId] }),
  ...changed,
})

describe('a lookup is routed', () => {
  test.each([
    ['by a relationship that claims the domain', asking({ relationships: [toSource] }), answering()],
    ['by one of several relationships', asking({ relationships: [{ ...toSource, name: 'stale', enabled: false }, toSource] }), answering()],
    [
      'at the lowest level that shows free/busy',
      asking({ relationships: [{ ...toSource, freeBusyLevel: 'availabilityonly' }] }),
      answering(),
    ],
    [
      'by an address space that the other tenant allows',
      asking({ availability: availability({ addressSpaces: [space] }) }),
      answering({ relationships: [] }),
    ],
  ])('%s', (_, from, to) => {
    expect(unroutedBecause('Source.Example', from, to)).toBeUndefined()
  })
})

describe('a lookup is not routed', () => {
  const withSpace = (changed: Partial<typeof space>) =>
    asking({ availability: availability({ addressSpaces: [{ ...space, ...changed }] }) })
  test.each([
    [
      'when nothing names the domain',
      asking({ relationships: [{ ...toSource, domains: ['sub.source.example'] }] }),
      answering(),
      /names it/,
    ],
    ['by a disabled relationship', asking({ relationships: [{ ...toSource, enabled: false }] }), answering(), /is disabled/],
    ['by a relationship without free/busy', asking({ relationships: [{ ...toSource, freeBusyEnabled: false }] }), answering(), /is off/],
    ['at the level None', asking({ relationships: [{ ...toSource, freeBusyLevel: 'None' }] }), answering(), /'None'/],
    [
      'when the other tenant shares nothing',
      asking({ relationships: [toSource] }),
      answering({ relationships: [] }),
      /answering tenant shares/,
    ],
    ['by an address space of another method', withSpace({ method: 'OrgWideFB' }), answering(), /OrgWideFB/],
    ['by an address space that asks a third tenant', withSpace({ tenantId: target.tenantId }), answering(), /asks the tenant/],
    [
      'by an address space that is not allowed',
      withSpace({}),
      answering({ availability: availability({ allowedTenantIds: [] }) }),
      /does not allow/,
    ],
    ['by an address space when nothing answers', withSpace({}), answering({ availability: availability() }), /does not allow/],
  ])('%s', (_, from, to, reason) => {
    expect(unroutedBecause('source.example', from, to)).toMatch(reason)
  })
})

describe('gaps', () => {
  const theirs = ['source.example', 'source.onmicrosoft.com']
  const from = asking({ relationships: [toSource] })
  test('every needed domain must have a route', () => {
    expect(routeGaps(['source.example', 'source.onmicrosoft.com'], theirs, from, answering())).toMatchObject([
      { domain: 'source.onmicrosoft.com' },
    ])
  })
  test('while none is needed, one route is enough', () => {
    expect(routeGaps([], theirs, from, answering())).toEqual([])
  })
  test('while none is needed, having no route at all is a gap for each domain', () => {
    expect(routeGaps([], theirs, asking({}), answering())).toHaveLength(2)
  })
})
