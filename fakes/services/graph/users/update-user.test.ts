import { expect, test } from 'vitest'
import { addRecipient } from '../mail/mailbox-testing.ts'
import { addAccounts, announced, ask, at, graphWorld } from '../testing.ts'

const patch = (world: ReturnType<typeof graphWorld>, body: unknown) => ask(world, 'PATCH /v1.0/users/ada', { body })

test('a new UPN must be in a verified domain and belong to nobody else', async () => {
  const world = graphWorld()
  addAccounts(world, 'source', 1)
  expect((await patch(world, { userPrincipalName: 'ada@elsewhere.example' })).status).toBe(400)
  const taken = await patch(world, { userPrincipalName: 'USER-0@source.onmicrosoft.example' })
  expect(at(taken.body, 'error')).toMatchObject({
    code: 'Request_BadRequest',
    details: [{ code: 'ObjectConflict', target: 'userPrincipalName' }],
  })
  expect((await patch(world, { userPrincipalName: 'ada.byron@source.onmicrosoft.example' })).status).toBe(204)
  expect(world.tenant('source').accounts.get('ada')?.userPrincipalName).toBe('ada.byron@source.onmicrosoft.example')
})

test('a new mail becomes the primary proxy, the former one stays, and the change is announced', async () => {
  const world = graphWorld()
  const events = announced(world)
  expect((await patch(world, { mail: 'ada@target.example' })).status).toBe(204)
  const ada = world.tenant('source').accounts.get('ada')
  expect(ada?.proxyAddresses).toEqual(['SMTP:ada@target.example', 'smtp:ada@source.onmicrosoft.example'])
  expect(events).toEqual(['account.addresses-written', 'account.mail-changed'])
})

test('the mail of a mailbox owner is not written here', async () => {
  const world = graphWorld()
  addRecipient(world.tenant('source'), 'ada')
  expect((await patch(world, { mail: 'ada@target.example' })).status).toBe(400)
})

test('a synced account takes its names from on-premises, its usage location from the cloud', async () => {
  const world = graphWorld()
  const ada = world.tenant('source').accounts.get('ada')
  if (ada) ada.onPremisesSyncEnabled = true
  expect((await patch(world, { onPremisesImmutableId: 'YWRh' })).status).toBe(400)
  expect((await patch(world, { usageLocation: 'FR' })).status).toBe(204)
  expect(ada).toMatchObject({ usageLocation: 'FR', onPremisesImmutableId: null })
})

test('immutable ids are unique and hold no dollar sign or underscore', async () => {
  const world = graphWorld()
  addAccounts(world, 'source', 1)
  await ask(world, 'PATCH /v1.0/users/user-0', { body: { onPremisesImmutableId: 'dXNlcg==' } })
  expect((await patch(world, { onPremisesImmutableId: 'dXNlcg==' })).status).toBe(400)
  expect((await patch(world, { onPremisesImmutableId: 'a$b' })).status).toBe(400)
  expect((await patch(world, { onPremisesImmutableId: 'YWRh' })).status).toBe(204)
})

test('a property that is not modelled is refused instead of lost', async () => {
  expect((await patch(graphWorld(), { jobTitle: 'Countess' })).status).toBe(501)
})

test('a deleted user is listed among the deleted ones and comes back whole', async () => {
  const world = graphWorld()
  const events = announced(world)
  expect((await ask(world, 'DELETE /v1.0/users/ada')).status).toBe(204)
  expect((await ask(world, 'GET /v1.0/users/ada')).status).toBe(404)
  world.clock.advance(world.delays.directoryLists)
  const deleted = await ask(world, 'GET /v1.0/directory/deletedItems/microsoft.graph.user?$select=deletedDateTime')
  expect(at(deleted.body, 'value')).toEqual([{ id: 'ada', deletedDateTime: '2026-11-23T12:00:00.000Z' }])
  expect((await ask(world, 'POST /v1.0/directory/deletedItems/ada/restore')).status).toBe(200)
  expect((await ask(world, 'GET /v1.0/users/ada')).status).toBe(200)
  expect(events).toEqual(['account.deleted', 'account.restored'])
})

test('a restore is refused while another account holds the addresses', async () => {
  const world = graphWorld()
  addAccounts(world, 'source', 1)
  await ask(world, 'DELETE /v1.0/users/ada')
  await ask(world, 'PATCH /v1.0/users/user-0', { body: { mail: 'ada@source.onmicrosoft.example' } })
  expect((await ask(world, 'POST /v1.0/directory/deletedItems/ada/restore')).status).toBe(409)
  const reconciled = { newUserPrincipalName: 'ada2@source.onmicrosoft.example', autoReconcileProxyConflict: true }
  expect((await ask(world, 'POST /v1.0/directory/deletedItems/ada/restore', { body: reconciled })).status).toBe(200)
  expect(world.tenant('source').accounts.get('ada')?.proxyAddresses).toEqual([])
})
