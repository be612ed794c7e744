import { expect, test } from 'vitest'
import { availability, organization, relationship } from '../../facts/testing.ts'
import { freeBusySides } from './rule-free-busy-sides.ts'

const value = <T>(content: T) => ({ read: () => content })
const table = <T>(rows: readonly T[]) => ({ all: () => rows }) as never

test('each side holds what its own tenant has configured', () => {
  const tenants = {
    source: { tenantId: 's', initialDomain: 's.onmicrosoft.com' },
    target: { tenantId: 't', initialDomain: 't.onmicrosoft.com' },
  }
  const [toTarget, toSource] = [relationship('to target'), relationship('to source')]
  const found = freeBusySides(tenants, {
    'source.organization': value(organization('source')),
    'target.organization': value(organization('target')),
    'source.organizationRelationships': table([toTarget]),
    'target.organizationRelationships': table([toSource]),
    'source.availability': value(availability({ allowedTenantIds: ['t'] })),
    'target.availability': value(availability()),
  })
  expect(found.source).toMatchObject({ tenant: tenants.source, relationships: [toTarget], availability: { allowedTenantIds: ['t'] } })
  expect(found.target).toMatchObject({ tenant: tenants.target, relationships: [toSource], availability: { allowedTenantIds: null } })
  expect([found.source.domains, found.target.domains]).toEqual([
    organization('source').verifiedDomains,
    organization('target').verifiedDomains,
  ])
})
