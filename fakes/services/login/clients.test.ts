import { expect, test } from 'vitest'
import { tinyWorld } from '../../tenant/testing.ts'
import { clientCredentials, clientRoles, registerClient } from './clients.ts'

const writes = (name: 'read' | 'probe'): string[] => (clientRoles[name]['graph'] ?? []).filter(role => !/\.Read(?!Write)/.test(role))

test('the read client holds no Graph role that writes', () => {
  expect(writes('read')).toEqual([])
})

test('the probe client writes only its own canary messages and meetings', () => {
  expect(writes('probe')).toEqual(['Calendars.ReadWrite', 'Mail.Send'])
})

test('the same seed gives the same clients, and no two share an id or a secret', () => {
  const [one, two] = [tinyWorld(), tinyWorld()]
  const all = (['read', 'probe', 'execute'] as const).flatMap(name =>
    (['source', 'target'] as const).map(side => clientCredentials(one.random, one.tenant(side), name)),
  )
  expect(new Set(all.flatMap(({ clientId, secret }) => [clientId, secret])).size).toBe(12)
  expect(clientCredentials(two.random, two.tenant('source'), 'read')).toEqual(all[0])
})

test('a client that the scenario registered keeps its roles and its missing secret', () => {
  const world = tinyWorld()
  const tenant = world.tenant('source')
  const { clientId } = clientCredentials(world.random, tenant, 'read')
  tenant.clients.set(clientId, { clientId, secret: null, certificates: [], federated: [], roles: { graph: ['User.Read.All'] } })
  registerClient(world, tenant, 'read', 'pem')
  expect(tenant.clients.get(clientId)).toMatchObject({ secret: null, certificates: ['pem'], roles: { graph: ['User.Read.All'] } })
})

test('a registered client has a service principal whose grants are its roles', () => {
  const world = tinyWorld()
  const tenant = world.tenant('source')
  const client = registerClient(world, tenant, 'execute', 'pem')
  const principal = [...tenant.servicePrincipals.values()].find(candidate => candidate.appId === client.clientId)
  const granted = principal?.grants.filter(grant => grant.resourceAppId === '00000003-0000-0000-c000-000000000000').map(grant => grant.role)
  expect(granted).toEqual(client.roles['graph'])
  registerClient(world, tenant, 'execute', 'pem')
  expect(tenant.servicePrincipals.size).toBe(1)
})
