import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld } from '../../../scenarios/create-world.ts'
import type { ScenarioWorld } from '../../../scenarios/circumstances.ts'
import { openTwin, type OpenTwin } from '../../exchange/testing.ts'
import { ask, at, graphWorld, items } from '../testing.ts'

let world: ScenarioWorld
let open: OpenTwin
let somebody: string
beforeAll(async () => {
  world = createWorld({ users: 2, seed: 5, scenario: 'clean' })
  open = await openTwin(world)
  somebody = world.pairs[0]?.sourceId ?? ''
})
afterAll(() => open.close())

const read = async (path: string) => {
  const reply = await open.send('graph', 'GET', path)
  return { status: reply.status, body: reply.json() }
}

test('a mailbox has an id in the Exchange settings of its owner, and an account without one has none', async () => {
  const source = world.tenant('source')
  const { status, body } = await read(`/v1.0/users/${somebody}/settings/exchange`)
  expect([status, at(body, 'primaryMailboxId')]).toEqual([200, source.recipients.get(somebody)?.exchangeGuid])
  const without = [...source.accounts.keys()].find(id => !source.recipients.get(id)?.mailbox)
  expect((await read(`/beta/users/${without}/settings/exchange`)).body).toMatchObject({ primaryMailboxId: null })
  expect((await read('/v1.0/users/nobody/settings/exchange')).status).toBe(404)
})

test('no user of the twin is managed in the cloud instead of on premises, as an app with the role of its own may read', async () => {
  const path = `/v1.0/users/${somebody}/onPremisesSyncBehavior`
  expect((await read(path)).status).toBe(403)
  expect(await ask(graphWorld(), 'GET /v1.0/users/ada/onPremisesSyncBehavior')).toMatchObject({
    status: 200,
    body: { id: 'ada', isCloudManaged: false },
  })
})

test('the stamp of a conversion has both names of the preview in beta, and none in v1.0', async () => {
  const account = world.tenant('source').accounts.get(somebody)
  if (account) account.convertedToInternalUserDateTime = '2026-11-01T00:00:00Z'
  const select = '$select=externalUserConvertedOn,convertedToInternalUserDateTime'
  const stamp = '2026-11-01T00:00:00Z'
  expect((await read(`/beta/users/${somebody}?${select}`)).body).toMatchObject({
    externalUserConvertedOn: stamp,
    convertedToInternalUserDateTime: stamp,
  })
  expect(Object.keys(Object((await read(`/v1.0/users/${somebody}?${select}`)).body))).toEqual(['@odata.context', 'id'])
  const later = `/beta/users?$filter=${encodeURIComponent('externalUserConvertedOn ge 2026-10-01T00:00:00Z')}&$count=true&$select=id`
  const found = await open.send('graph', 'GET', later, { headers: { consistencylevel: 'eventual' } })
  expect(items(found.json()).map(user => at(user, 'id'))).toEqual([somebody])
})

test('a sign-in shows in the activity of its user, and in nobody else', async () => {
  const { authority, tenantId, clients, graph } = open.twin.source
  const post = async (path: string, fields: Record<string, string>): Promise<unknown> => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const body = new URLSearchParams({ client_id: clients.read.clientId, scope: `${graph}/User.Read`, ...fields }).toString()
    return (await open.send('graph', 'POST', `${authority}/${tenantId}/oauth2/v2.0/${path}`, { bearer: 'none', headers, body })).json()
  }
  const device_code = String(at(await post('devicecode', {}), 'device_code'))
  await fetch(`${open.twin.control}/device/approve`, {
    method: 'POST',
    body: JSON.stringify({ side: 'source', user: world.pairs[0]?.sourceUpn }),
  })
  await post('token', { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code })
  const listed = items((await read('/v1.0/users?$select=id,signInActivity&$top=900')).body)
  const active = listed.filter(user => at(user, 'signInActivity') !== undefined)
  expect(active).toEqual([{ id: somebody, signInActivity: expect.objectContaining({ lastSignInDateTime: expect.any(String) as string }) }])
  expect((await read(`/beta/users/${somebody}?$select=signInActivity`)).body).toMatchObject({ signInActivity: {} })
})

test('activity needs a role of its own and a tenant with Entra ID P1', async () => {
  const path = '/v1.0/users?$select=signInActivity'
  const refused = await open.send('graph', 'GET', path, { client: 'execute' })
  expect([refused.status, at(refused.json(), 'error', 'code')]).toEqual([403, 'Authentication_MSGraphPermissionMissing'])
  expect((await ask(graphWorld(), `GET ${path}`)).body).toMatchObject({
    error: { code: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant' },
  })
})

test('a page with activity holds at most 500 users, whatever is asked for', async () => {
  const large = await openTwin(createWorld({ users: 520, seed: 5, scenario: 'clean' }))
  try {
    const page = (await large.send('graph', 'GET', '/v1.0/users?$select=id,signInActivity&$top=999')).json()
    expect(items(page)).toHaveLength(500)
    expect(at(page, '@odata.nextLink')).toContain('%24top=500')
    expect(items((await large.send('graph', 'GET', '/v1.0/users?$select=id&$top=999')).json()).length).toBeGreaterThan(500)
  } finally {
    await large.close()
  }
})
