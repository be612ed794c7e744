import { beforeEach, expect, test } from 'vitest'
import { establishTrust } from '../../scenarios/trust.ts'
import type { MigrationEndpoint, OrganizationRelationship, ServicePrincipal } from '../../tenant/organization.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import { tinyWorld } from '../../tenant/testing.ts'
import { expiredSecret, moveRelationship, trustRefusal, unrelatedSides } from './move-trust.ts'

let source: Tenant
let target: Tenant
let endpoint: MigrationEndpoint
let relationship: OrganizationRelationship

beforeEach(() => {
  const world = tinyWorld()
  source = world.tenant('source')
  target = world.tenant('target')
  establishTrust(source, target, world.random, world.clock.now())
  endpoint = present([...target.migrationEndpoints.values()][0])
  relationship = present(moveRelationship(source, target))
})

const appIn = (tenant: Tenant): ServicePrincipal =>
  present([...tenant.servicePrincipals.values()].find(each => each.appId === endpoint.applicationId))

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The trust lacks what the test needs.')
  return value
}

const relationshipOf = (tenant: Tenant, partner: Tenant): OrganizationRelationship => present(moveRelationship(tenant, partner))

test('an established trust lets moves in', () => {
  expect(trustRefusal(source, target, endpoint)).toBeNull()
})

test('an app that one of the tenants does not know cannot sign in there', () => {
  source.servicePrincipals.delete(appIn(source).id)
  expect(trustRefusal(source, target, endpoint)).toContain(`was not found in the directory '${source.id}'`)
  appIn(target).accountEnabled = false
  expect(trustRefusal(source, target, endpoint)).toContain(`was not found in the directory '${target.id}'`)
})

test.each<[string, () => void]>([
  ['an app without its role', () => (appIn(target).grants = [])],
  ['an endpoint of another app', () => (relationship.oAuthApplicationId = 'another')],
  ['a relationship that is off', () => (relationship.enabled = false)],
  ['a relationship that allows no moves out', () => (relationship.mailboxMoveCapability = ['Inbound'])],
  ['a source without a relationship for moves', () => (relationship.mailboxMoveEnabled = false)],
  ['a target without a relationship for moves', () => (relationshipOf(target, source).mailboxMoveEnabled = false)],
  ['a target whose relationship allows no moves in', () => (relationshipOf(target, source).mailboxMoveCapability = ['RemoteOutbound'])],
])('%s is denied access', (_what, spoil) => {
  spoil()
  expect(trustRefusal(source, target, endpoint)).toBe('Access is denied.')
})

test('each side without a relationship for moves is named, that of the way back counts for itself', () => {
  expect([unrelatedSides(source, target), unrelatedSides(target, source)]).toEqual([[], []])
  relationshipOf(target, source).mailboxMoveCapability = ['RemoteOutbound']
  expect([unrelatedSides(source, target), unrelatedSides(target, source)]).toEqual([[target], []])
  relationship.enabled = false
  expect(unrelatedSides(source, target)).toEqual([source, target])
})

test('a secret counts as expired when none is good any more', () => {
  const now = Date.UTC(2030, 0, 1)
  const secret = (endDateTime: string) => ({ keyId: endDateTime, endDateTime })
  const app = appIn(target)
  app.passwordCredentials = [secret('2029-12-31T00:00:00Z')]
  expect(expiredSecret(target, endpoint, now)).toMatch(/^AADSTS7000222: /)
  app.passwordCredentials.push(secret('2030-02-01T00:00:00Z'))
  expect(expiredSecret(target, endpoint, now)).toBeNull()
  app.passwordCredentials = []
  expect(expiredSecret(target, endpoint, now)).toBeNull()
})
