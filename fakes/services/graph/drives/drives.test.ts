import { expect, test } from 'vitest'
import { newDrive } from '../../../behaviours/transitions/drive.ts'
import type { World } from '../../../tenant/world.ts'
import { announced, ask, at, graphWorld } from '../testing.ts'

const tasks = '/beta/solutions/sharePoint/migrations/crossOrganizationMigrationTasks'

function giveDrive(world: World) {
  const drive = newDrive('ada', 'https://source-my.sharepoint.com/personal/ada')
  world.tenant('source').drives.set('ada', drive)
  return drive
}

test('an app reads quota and address of a drive; a missing one is 404 and stays missing', async () => {
  const world = graphWorld()
  const events = announced(world)
  const missing = await ask(world, 'GET /v1.0/users/ada/drive')
  expect([missing.status, at(missing.body, 'error', 'code')]).toEqual([404, 'ResourceNotFound'])
  expect(events).toEqual([])
  giveDrive(world).usedBytes = 1_090_000_000_000
  expect((await ask(world, 'GET /v1.0/users/ada/drive?$select=id,quota')).body).toMatchObject({
    quota: { used: 1_090_000_000_000, state: 'critical' },
  })
})

test('a delegated read of a missing drive is announced', async () => {
  const world = graphWorld()
  const events = announced(world)
  await ask(world, 'GET /v1.0/users/ada/drive', { userId: 'ada' })
  expect(events).toEqual(['drive.read-delegated'])
})

test('a blocked drive is 423 and a redirect site 404', async () => {
  const world = graphWorld()
  const drive = giveDrive(world)
  drive.lockState = 'NoAccess'
  expect((await ask(world, 'GET /v1.0/users/ada/drive')).status).toBe(423)
  drive.template = 'RedirectSite#0'
  expect((await ask(world, 'GET /v1.0/users/ada/drive')).status).toBe(404)
})

const move = (validateOnly: boolean) => ({
  parameters: {
    '@odata.type': '#microsoft.graph.sharePointUserMigrationTaskParameters',
    targetOrganizationHost: 'https://target-my.sharepoint.com',
    sourceUserIdentity: { userPrincipalName: 'ada@source.onmicrosoft.example' },
    targetUserIdentity: { userPrincipalName: 'ada@target.onmicrosoft.example' },
    validateOnly,
  },
})

test('a move is requested once, found by its source user, and cancelled before it starts', async () => {
  const world = graphWorld()
  const events = announced(world)
  const created = await ask(world, `POST ${tasks}`, { body: move(false) })
  expect(created.status).toBe(201)
  expect((await ask(world, `POST ${tasks}`, { body: move(false) })).status).toBe(409)
  expect((await ask(world, `POST ${tasks}`, { body: move(true) })).status).toBe(201)
  expect(events).toEqual(['drive.move-requested', 'drive.move-requested'])
  const found = await ask(world, `GET ${tasks}/getBySourceUserPrincipalName(sourcePrincipalName='ADA@source.onmicrosoft.example')`)
  expect(found.body).toMatchObject({ status: 'notStarted', parameters: { validateOnly: true } })
  const id = String(at(created.body, 'id'))
  expect((await ask(world, `POST ${tasks}/${id}/cancel`)).status).toBe(204)
  expect((await ask(world, `GET ${tasks}/${id}`)).body).toMatchObject({ status: 'cancelled' })
  expect((await ask(world, `POST ${tasks}/${id}/cancel`)).status).toBe(409)
})

test('moves are served in beta only', async () => {
  expect((await ask(graphWorld(), `POST ${tasks.replace('/beta', '/v1.0')}`, { body: move(true) })).status).toBe(501)
})

test('mappings are changed in part: added, replaced and removed', async () => {
  const world = graphWorld()
  const base = '/beta/solutions/sharePoint/migrations/crossOrganizationUserMappings'
  const row = {
    sourceUserPrincipalName: 'ada@source.example',
    userType: 'regularUser',
    targetUserMigrationData: { userPrincipalName: 'ada@target.example', email: 'ada@target.example' },
  }
  const patch = (value: unknown[]) => ask(world, `PATCH ${base}`, { side: 'target', body: { '@context': '#$delta', value } })
  const get = () => ask(world, `GET ${base}(sourceUserPrincipalName='ada@source.example')`, { side: 'target' })
  expect((await patch([row])).status).toBe(200)
  expect((await get()).body).toMatchObject(row)
  expect((await patch(Array.from({ length: 51 }, () => row))).status).toBe(400)
  await patch([{ sourceUserPrincipalName: 'ADA@source.example', '@removed': { reason: 'deleted' } }])
  expect((await get()).status).toBe(404)
})
