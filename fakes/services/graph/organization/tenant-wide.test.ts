import { expect, test } from 'vitest'
import { ask, at, graphWorld, items } from '../testing.ts'

test('the organization shows its verified domains only, the domain list shows all', async () => {
  const world = graphWorld()
  world.tenant('source').domains.set('new.example', {
    name: 'new.example',
    isVerified: false,
    isDefault: false,
    isInitial: false,
    authenticationType: 'Managed',
  })
  const { body } = await ask(world, 'GET /v1.0/organization?$select=id,verifiedDomains')
  expect(items(body)).toEqual([
    { id: world.tenant('source').id, verifiedDomains: [expect.objectContaining({ name: 'source.onmicrosoft.example', isInitial: true })] },
  ])
  const domains = await ask(world, 'GET /v1.0/domains')
  expect(items(domains.body).map(domain => [at(domain, 'id'), at(domain, 'isVerified')])).toEqual([
    ['source.onmicrosoft.example', true],
    ['new.example', false],
  ])
  expect((await ask(world, 'GET /v1.0/domains/elsewhere.example')).status).toBe(404)
})

test('a tenant is synced when one of its accounts is', async () => {
  const world = graphWorld()
  const organization = async () => items((await ask(world, 'GET /v1.0/organization')).body)[0]
  expect(await organization()).toMatchObject({ onPremisesSyncEnabled: null, onPremisesLastSyncDateTime: null })
  const ada = world.tenant('source').accounts.get('ada')
  if (ada) Object.assign(ada, { onPremisesSyncEnabled: true, onPremisesLastSyncDateTime: '2026-11-23T11:30:00.000Z' })
  expect(await organization()).toMatchObject({ onPremisesSyncEnabled: true, onPremisesLastSyncDateTime: '2026-11-23T11:30:00.000Z' })
  expect(items((await ask(world, 'GET /v1.0/directory/onPremisesSynchronization')).body)).toEqual([
    expect.objectContaining({ features: { passwordSyncEnabled: true } }),
  ])
})
