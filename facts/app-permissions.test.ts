import { expect, test } from 'vitest'
import type { TenantGateways } from '../gateways/open.ts'
import appPermissions from './app-permissions.ts'
import { demandsOf, type GatherContext, type Permissions } from './define.ts'

const asked: Readonly<Record<string, Permissions>> = {
  users: { graph: ['User.Read.All', 'Directory.Read.All'] },
  alsoUsers: { graph: ['User.Read.All', 'Directory.Read.All'] },
  jobs: { graph: [['Synchronization.Read.All'], ['Application.Read.All']] },
  sites: { sharepoint: ['Sites.FullControl.All'] },
  engageUsers: { engage: ['access_as_user'] },
}

async function gathered() {
  const services: string[] = []
  const gateways: Pick<TenantGateways, 'permissionsOf'> = {
    permissionsOf: service => {
      services.push(service)
      return Promise.resolve([`${service}.Read.All`])
    },
  }
  const demands = Object.entries(asked).flatMap(([fact, permissions]) => demandsOf(permissions).map(demand => ({ ...demand, fact })))
  const value = await appPermissions.read({
    gateways,
    demands,
    everyDemand: [...demands, { service: 'graph', anyOf: ['Policy.Read.All'] }],
  } as unknown as GatherContext)
  return { services, value }
}

test('facts that ask for the same are named together, and one of each is asked for where a fact needs several', async () => {
  const { value } = await gathered()
  expect(value.declared.map(({ anyOf, facts }) => [anyOf.join(' or '), facts.join(', ')])).toEqual([
    ['User.Read.All or Directory.Read.All', 'users, alsoUsers'],
    ['Synchronization.Read.All', 'jobs'],
    ['Application.Read.All', 'jobs'],
    ['Sites.FullControl.All', 'sites'],
  ])
})

test('tokens are read for the services of the facts, never for Viva Engage, which answers people', async () => {
  const { services, value } = await gathered()
  expect(services).toEqual(['graph', 'sharepointAdmin'])
  expect(value.granted).toEqual([
    { service: 'graph', permissions: ['graph.Read.All'] },
    { service: 'sharepoint', permissions: ['sharepointAdmin.Read.All'] },
  ])
})

test('what other facts of the product may ask for is known, by service, also where this run does not ask for it', async () => {
  const { value } = await gathered()
  expect(value.ofProduct.map(({ service, permissions }) => [service, permissions])).toEqual([
    ['graph', ['Application.Read.All', 'Directory.Read.All', 'Policy.Read.All', 'Synchronization.Read.All', 'User.Read.All']],
    ['sharepoint', ['Sites.FullControl.All']],
    ['engage', ['access_as_user']],
  ])
})
