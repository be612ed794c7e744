import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ScenarioWorld } from '../scenarios/circumstances.ts'
import { createWorld } from '../scenarios/create-world.ts'
import { openTwin, type OpenTwin } from '../services/exchange/testing.ts'
import { at, items } from '../services/graph/testing.ts'
import type { FaultRule } from './faults.ts'

let world: ScenarioWorld
let open: OpenTwin
let people: string[]
beforeAll(async () => {
  world = createWorld({ users: 4, seed: 3, scenario: 'clean' })
  open = await openTwin(world)
  people = world.pairs.map(pair => pair.targetId)
})
afterAll(() => open.close())
beforeEach(() => {
  for (const id of people) account(id).usageLocation = 'DE'
})

function account(id: string) {
  const found = world.tenant('target').accounts.get(id)
  if (!found) throw new Error(`No account ${id}.`)
  return found
}
async function strike(...rules: readonly FaultRule[]): Promise<void> {
  expect((await fetch(`${open.twin.control}/faults`, { method: 'POST', body: JSON.stringify(rules) })).status).toBe(200)
}
const counted = async (): Promise<unknown> => (await fetch(`${open.twin.control}/faults`)).json()
const send = (requests: readonly object[]) =>
  open.send('graph', 'POST', '/v1.0/$batch', { side: 'target', client: 'execute', body: { requests }, timeout: 400 })
const patches = () =>
  send(
    people.map((id, n) => ({
      id: String(n),
      method: 'PATCH',
      url: `/users/${id}`,
      headers: { 'Content-Type': 'application/json' },
      body: { usageLocation: 'FR' },
    })),
  )
const reads = () => send(people.map((id, n) => ({ id: String(n), method: 'GET', url: `/users/${id}?$select=id,usageLocation` })))
const changed = (): string[] => people.filter(id => account(id).usageLocation === 'FR')
/** Status and body of each inner answer, in the order of the requests. */
const answers = (body: unknown): unknown[] =>
  [...(Object(body).responses as unknown[])].toSorted((a, b) => Number(at(a, 'id')) - Number(at(b, 'id')))

describe('half-applied', () => {
  test('carries out the first half of a batch, and breaks off', async () => {
    await strike({ kind: 'half-applied', path: '$batch' })
    await expect(patches()).rejects.toThrow()
    expect(changed()).toEqual(people.slice(0, 2))
    expect(world.requests.at(-1)).toMatchObject({ status: 0, path: '/v1.0/$batch' })
  })

  test('carries out a batch up to the request that a rule names, and breaks off there', async () => {
    await strike({ kind: 'half-applied', path: `/users/${people[2]}` })
    await expect(patches()).rejects.toThrow()
    expect(changed()).toEqual(people.slice(0, 3))
    expect(await counted()).toMatchObject([{ matched: 1, injected: 1 }])
  })

  test('strikes once where the rule fits the batch as well', async () => {
    await strike({ kind: 'half-applied', service: 'graph' })
    await expect(patches()).rejects.toThrow()
    expect(await counted()).toMatchObject([{ matched: 1, injected: 1 }])
  })

  test('carries out the first half of the rows of a migration CSV', async () => {
    const users = world.pairs.map(pair => pair.targetUpn)
    const CSVData = Buffer.from(['EmailAddress', ...users].join('\r\n')).toString('base64')
    const [endpoint] = world.tenant('target').migrationEndpoints.values()
    const parameters = {
      Name: 'torn',
      SourceEndpoint: endpoint?.identity,
      TargetDeliveryDomain: world.tenant('target').initialDomain,
      CSVData,
    }
    await strike({ kind: 'half-applied', service: 'exchange' })
    await expect(open.invoke('New-MigrationBatch', parameters, { side: 'target', client: 'execute' })).rejects.toThrow()
    expect(world.tenant('target').migrationBatches.get('torn')?.users).toHaveLength(2)
  })

  test('carries out the first half of the users of a job, and of the lines of a map', async () => {
    const target = world.tenant('target')
    const job = {
      displayName: 'torn',
      completeAfterDateTime: new Date(world.clock.now() + 9 * 86_400_000).toISOString(),
      sourceTenantId: open.twin.source.tenantId,
      resourceType: 'users',
      resources: people,
      workloads: ['ODSP'],
    }
    await strike({ kind: 'half-applied' })
    const post = (path: string, body: unknown) => open.send('graph', 'POST', path, { side: 'target', client: 'execute', body })
    await expect(post('/v1.0/solutions/migrations/crossTenantMigrationJobs', job)).rejects.toThrow()
    expect([...target.orchestratorJobs.values()].find(each => each.displayName === 'torn')?.users).toHaveLength(2)

    const lines = world.pairs.map(pair => `User,x,${pair.sourceUpn},${pair.targetUpn},${pair.targetUpn},RegularUser`)
    const array = `<Parameter Type="Array">${lines.map(line => `<Object Type="String">${line}</Object>`).join('')}</Parameter>`
    const body = `<Request SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="test" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions><Method Name="AddOrUpdateTenantIdentityMap" Id="3" ObjectPathId="1"><Parameters>${array}</Parameters></Method></Actions><ObjectPaths><Constructor Id="1" TypeId="{268004ae-ef6b-4e9b-8425-127220d84719}" /></ObjectPaths></Request>`
    const upload = open.send('sharepointAdmin', 'POST', '/_vti_bin/client.svc/ProcessQuery', { side: 'target', client: 'execute', body })
    await expect(upload).rejects.toThrow()
    expect([...target.sharePointMap.values()].map(({ sourceUpn }) => sourceUpn)).toEqual(
      world.pairs.slice(0, 2).map(pair => pair.sourceUpn),
    )
  })
})

describe('a rule that names a request inside a batch', () => {
  test('breaks the whole answer off for truncated, and for reset with what was carried out before it', async () => {
    await strike({ kind: 'truncated', path: `/users/${people[1]}` })
    await expect(reads()).rejects.toThrow()
    await strike({ kind: 'reset', path: `/users/${people[1]}` })
    await expect(patches()).rejects.toThrow()
    expect(changed()).toEqual(people.slice(0, 1))
    await strike({ kind: 'timeout', path: `/users/${people[1]}` })
    await expect(reads()).rejects.toThrow(/Timeout/u)
  })

  test('ends the whole answer too early for malformed-json', async () => {
    await strike({ kind: 'malformed-json', path: `/users/${people[1]}` })
    const reply = await reads()
    expect(reply.status).toBe(200)
    expect(() => reply.json()).toThrow(SyntaxError)
  })

  test('delays it for slow', async () => {
    await strike({ kind: 'slow', path: `/users/${people[1]}`, delay: 60 })
    const began = performance.now()
    expect(answers((await reads()).json())).toHaveLength(4)
    expect(performance.now() - began).toBeGreaterThan(55)
  })

  test('gives that one the answer of the replica, or of the other tenant', async () => {
    await strike({ kind: 'stale', path: `/users/${people[1]}` })
    for (const id of people) account(id).usageLocation = 'FR'
    const seen = answers((await reads()).json()).map(each => at(each, 'body', 'usageLocation'))
    expect(seen).toEqual(['FR', 'DE', 'FR', 'FR'])
    await strike({ kind: 'wrong-tenant', path: `/users/${people[1]}` })
    expect(answers((await reads()).json()).map(each => at(each, 'status'))).toEqual([200, 404, 200, 200])
  })

  test('spoils its list: a page that is empty and goes on, or a single object', async () => {
    const group = [...world.tenant('target').groups.values()].find(each => each.members.size > 1)
    const list = [{ id: '0', method: 'GET', url: `/groups/${group?.id}/members?$select=id` }]
    const whole = items(at(answers((await send(list)).json()), 0, 'body'))
    await strike({ kind: 'empty-page', path: '/members' })
    const page = at(answers((await send(list)).json()), 0, 'body')
    expect(items(page)).toEqual([])
    const rest = await open.send('graph', 'GET', String(at(page, '@odata.nextLink')), { side: 'target', client: 'execute' })
    expect(items(rest.json())).toEqual(whole)
    await strike({ kind: 'single-object', service: 'graph' })
    expect(at(answers((await send(list)).json()), 0, 'body', 'value')).toEqual(whole[0])
    expect(await counted()).toMatchObject([{ matched: 1, injected: 1 }])
  })
})

describe('stale', () => {
  test('is a replica of the tenant as it was when the rule was set, also for what nobody had read before', async () => {
    await strike({ kind: 'stale', tenant: 'target' })
    for (const id of people) account(id).usageLocation = 'FR'
    const read = async (path: string) => (await open.send('graph', 'GET', path, { side: 'target' })).json()
    expect(await read(`/v1.0/users/${people[0]}?$select=usageLocation`)).toMatchObject({ usageLocation: 'DE' })
    const listed = items(await read('/v1.0/users?$select=id,usageLocation')).filter(user => people.includes(String(at(user, 'id'))))
    expect(new Set(listed.map(user => at(user, 'usageLocation')))).toEqual(new Set(['DE']))
    await strike()
    expect(await read(`/v1.0/users/${people[0]}?$select=usageLocation`)).toMatchObject({ usageLocation: 'FR' })
  })

  test('leaves writes alone: they reach the tenant', async () => {
    await strike({ kind: 'stale', tenant: 'target' })
    expect((await patches()).status).toBe(200)
    expect(changed()).toEqual(people)
    await strike()
  })
})
