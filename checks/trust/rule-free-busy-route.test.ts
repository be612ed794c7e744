import { describe, expect, test } from 'vitest'
import { availability, relationship } from '../../facts/testing.ts'
import { type FreeBusySide, routeGaps, routeOf } from './rule-free-busy-route.ts'

const source = { tenantId: '5AAAAAAA-0000-4000-8000-000000000001', initialDomain: 'source.onmicrosoft.com' }
const target = { tenantId: '7aaaaaaa-0000-4000-8000-000000000002', initialDomain: 'target.onmicrosoft.com' }
const toSource = relationship('to source', { domains: ['source.example'] })
const space = { domain: 'source.example', method: 'OrgWideFBToken', tenantId: source.tenantId.toLowerCase() }

const asking = (changed: Partial<FreeBusySide>): FreeBusySide => ({
  tenant: target,
  domains: ['target.example'],
  relationships: [],
  availability: availability(),
  ...changed,
})
const answering = (changed: Partial<FreeBusySide> = {}): FreeBusySide => ({
  tenant: source,
  domains: ['source.example', 'source.onmicrosoft.com'],
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
      'when the other tenant names this one by its id',
      asking({ relationships: [toSource] }),
      answering({ relationships: [relationship('to target', { domains: [target.tenantId] })] }),
    ],
    [
      'by an address space, beside a relationship without free/busy',
      asking({ relationships: [{ ...toSource, freeBusyEnabled: false }], availability: availability({ addressSpaces: [space] }) }),
      answering(),
    ],
    [
      'by an address space that the other tenant allows',
      asking({ availability: availability({ addressSpaces: [space] }) }),
      answering({ relationships: [] }),
    ],
  ])('%s', (_, from, to) => {
    expect(routeOf('Source.Example', from, to)).toEqual({ state: 'routed' })
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
      /answering tenant .* shares/,
    ],
    [
      'when the other tenant shares with a third one only',
      asking({ relationships: [toSource] }),
      answering({ relationships: [relationship('to a partner', { domains: ['partner.example'] })] }),
      /names the asking one/,
    ],
    [
      'when the other tenant’s relationship for this one is off, whatever it shares with a third one',
      asking({ relationships: [toSource] }),
      answering({
        relationships: [
          relationship('to target', { domains: ['target.example'], enabled: false }),
          relationship('to a partner', { domains: ['partner.example'] }),
        ],
      }),
      /in the answering tenant, the relationship 'to target' is disabled/,
    ],
    [
      'by a relationship without an application to ask',
      asking({ relationships: [{ ...toSource, applicationUri: null }] }),
      answering(),
      /TargetApplicationUri/,
    ],
    ['by a relationship without an endpoint', asking({ relationships: [{ ...toSource, hasEndpoint: false }] }), answering(), /Epr/],
    [
      'when the domain is not one of the other tenant',
      asking({ relationships: [toSource] }),
      answering({ domains: ['source.onmicrosoft.com'] }),
      /not verified/,
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
    expect(routeOf('source.example', from, to)).toEqual({ state: 'unrouted', reason: expect.stringMatching(reason) as string })
  })
})

describe('nobody can tell whether a lookup is routed', () => {
  const elsewhere = availability({ addressSpaces: [{ ...space, tenantId: '99999999-0000-4000-8000-000000000009' }] })
  test.each([
    [
      'when an address space leads elsewhere than the relationship',
      asking({ relationships: [toSource], availability: elsewhere }),
      answering(),
      /asks the tenant '9999/,
    ],
    [
      'when a connector names the domain too',
      asking({ relationships: [toSource], availability: availability({ connectors: [{ domains: ['source.example'], enabled: true }] }) }),
      answering(),
      /connector/,
    ],
    [
      'when another application is asked',
      asking({ relationships: [{ ...toSource, applicationUri: 'FYDIBOHF25SPDLT.source.example' }] }),
      answering(),
      /FYDIBOHF25SPDLT/,
    ],
    [
      'when the other tenant shares the calendars of a group only',
      asking({ relationships: [toSource] }),
      answering({ relationships: [relationship('to target', { domains: ['target.example'], freeBusyScope: 'Sales' })] }),
      /members of 'Sales'/,
    ],
  ])('%s', (_, from, to, reason) => {
    expect(routeOf('source.example', from, to)).toEqual({ state: 'unclear', reason: expect.stringMatching(reason) as string })
  })

  test('but a connector that is off or for another domain does not matter', () => {
    const connectors = [
      { domains: ['source.example'], enabled: false },
      { domains: ['other.example'], enabled: true },
    ]
    expect(
      routeOf('source.example', asking({ relationships: [toSource], availability: availability({ connectors }) }), answering()),
    ).toEqual({ state: 'routed' })
  })
})

describe('gaps', () => {
  const from = asking({ relationships: [toSource] })
  test('every needed domain must have a route', () => {
    expect(routeGaps(['source.example', 'source.onmicrosoft.com'], from, answering())).toMatchObject({
      open: [{ domain: 'source.onmicrosoft.com' }],
      unclear: [],
    })
  })
  test('while none is needed, one route is enough', () => {
    expect(routeGaps([], from, answering())).toEqual({ open: [], unclear: [] })
  })
  test('while none is needed, having no route at all is a gap for each domain', () => {
    expect(routeGaps([], asking({}), answering()).open).toHaveLength(2)
  })
  test('while none is needed, a route of which nobody can tell is no gap and no route', () => {
    const scoped = answering({ relationships: [relationship('to target', { domains: ['target.example'], freeBusyScope: 'Sales' })] })
    expect(routeGaps([], from, scoped)).toMatchObject({ open: [], unclear: [{ domain: 'source.example' }] })
  })
})
