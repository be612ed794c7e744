import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createWorld } from '../fakes/scenarios/create-world.ts'
import { startTwin } from '../fakes/start.ts'
import type { Twin } from '../fakes/start.ts'
import type { Side } from '../domain/account.ts'
import { signIn } from './auth/session.ts'
import { endpointsFrom } from './clouds.ts'
import type { DelegatedIdentity, TenantConnection } from './connection.ts'
import { leanUser } from './graph/user-shape.ts'
import { openTenant } from './open.ts'
import type { OpenOptions, TenantGateways } from './open.ts'

const users = 2000
let twin: Twin
const opened: TenantGateways[] = []

beforeAll(async () => {
  const world = createWorld({ users, seed: 1, scenario: 'clean' })
  // No fact reads domains, so that the reading app is not given the permission.
  for (const client of world.tenant('source').clients.values()) client.roles['graph']?.push('Domain.Read.All')
  twin = await startTwin({ world })
}, 60_000)
afterAll(async () => {
  await Promise.all(opened.map(async gateways => gateways.close()))
  await twin.stop()
})
beforeEach(async () => faults([]))

async function faults(rules: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const answer = await fetch(`${twin.control}/faults`, { method: 'POST', body: JSON.stringify(rules) })
  expect(answer.status).toBe(200)
}

const connectionOf = (side: Side): TenantConnection => {
  const { tenantId, initialDomain } = twin[side]
  return { side, tenantId, initialDomain, endpoints: endpointsFrom(twin[side]), trustedCa: twin.caPem }
}
const identityOf = (side: Side) =>
  ({ kind: 'secret', clientId: twin[side].clients.read.clientId, secret: twin[side].clients.read.clientSecret }) as const

async function open(side: Side, options: OpenOptions = {}): Promise<TenantGateways> {
  const gateways = await openTenant(connectionOf(side), identityOf(side), { retry: { delay: async () => undefined }, ...options })
  opened.push(gateways)
  return gateways
}
const requestsOf = (gateways: TenantGateways): number => gateways.log.totals().reduce((sum, total) => sum + total.requests, 0)

describe('what a run of 2,000 users costs', () => {
  test('identities, recipients and tenant-wide settings of one side stay under 0.02 requests per user', async () => {
    const source = await open('source')
    const wanted = twin.world.pairs.map(pair => pair.sourceId)
    const upns = twin.world.pairs.map(pair => pair.sourceUpn)
    const [byId, byUpn, mailboxes, mailUsers] = await Promise.all([
      source.graph.usersByIds(wanted, leanUser),
      source.graph.usersByUpns(upns, leanUser),
      Array.fromAsync(source.exchange.mailboxes()),
      Array.fromAsync(source.exchange.mailUsers()),
      source.graph.organization(),
      source.graph.subscribedSkus(),
      source.graph.crossTenantDefault(),
      source.graph.crossTenantPartner(twin.target.tenantId),
      source.graph.identitySynchronization(twin.target.tenantId),
      source.graph.authorizationPolicy(),
      source.graph.conditionalAccessPolicies(),
      source.graph.multitenantOrganization(),
      source.graph.directoryRoleAssignments(),
      source.exchange.organizationConfig(),
      source.exchange.acceptedDomains(),
      source.exchange.organizationRelationships(),
      source.exchange.migrationEndpoints(),
      source.exchange.remoteDomains(),
    ])
    expect([byId.rows.length, byId.missing.length, byUpn.rows.length, byUpn.missing.length]).toEqual([users, 0, users, 0])
    expect(mailboxes.length + mailUsers.length).toBeGreaterThanOrEqual(users)
    expect(requestsOf(source)).toBeLessThanOrEqual(users * 0.02)
  })
})

describe('the identity map of SharePoint', () => {
  test('is asked about fifty users in one request', async () => {
    const certified = {
      kind: 'certificate',
      clientId: twin.target.clients.read.clientId,
      certificatePem: twin.target.clients.read.certificatePem,
      password: undefined,
    } as const
    const target = await openTenant(connectionOf('target'), certified, { retry: { delay: async () => undefined } })
    opened.push(target)
    const mapped = [...twin.world.tenant('target').sharePointMap.values()].slice(0, 120)
    const found = await target.sharepoint.identityMappings([...mapped.map(one => one.sourceUpn), 'nobody@nowhere.example'])
    expect(found.map(one => one?.TargetUserKey ?? null)).toEqual([...mapped.map(one => one.targetUpn), null])
    expect(requestsOf(target)).toBe(3)
  })
})

describe('a service that fails in passing', () => {
  test.each([
    ['throttles', [{ kind: '429', service: 'graph', count: 2 }]],
    ['throttles without saying how long', [{ kind: '429-no-retry-after', service: 'graph', count: 2 }]],
    ['shows its front door', [{ kind: '503-html', service: 'graph', count: 1 }]],
    ['breaks the connection', [{ kind: 'reset', service: 'graph', count: 1 }]],
    ['sends an empty page first', [{ kind: 'empty-page', service: 'graph', count: 1 }]],
  ])('that %s costs attempts, not rows', async (_how, rules) => {
    const source = await open('source')
    await faults(rules)
    const rows = await Array.fromAsync(source.graph.allUsers(['displayName']))
    expect(rows.length).toBe(twin.world.tenant('source').accounts.size)
  })

  test('inside a batch, only the throttled read is sent again', async () => {
    const source = await open('source')
    await faults([{ kind: '429', service: 'graph', path: '/subscribedSkus', count: 1 }])
    const [skus] = await Promise.all([source.graph.subscribedSkus(), source.graph.organization(), source.graph.crossTenantDefault()])
    expect(skus.length).toBeGreaterThan(0)
    expect(source.log.entries().map(entry => entry.path)).toEqual(['/v1.0/$batch', '/v1.0/$batch'])
  })
})

describe('an answer that cannot be relied on', () => {
  test.each([
    ['cut off', 'truncated'],
    ['no JSON', 'malformed-json'],
  ])('that is %s is an error and never an empty list', async (_what, kind) => {
    const source = await open('source', { retry: { attempts: 2, delay: async () => undefined } })
    await faults([{ kind, service: 'graph' }])
    await expect(Array.fromAsync(source.graph.allUsers(['displayName']))).rejects.toMatchObject({
      code: expect.stringMatching(/^(answer-malformed|unreachable)$/),
    })
  })

  test('with one object in place of a list is an error of Exchange too', async () => {
    const source = await open('source')
    await faults([{ kind: 'single-object', service: 'exchange' }])
    await expect(Array.fromAsync(source.exchange.mailboxes())).rejects.toMatchObject({ code: 'answer-malformed' })
  })

  test('from another tenant is named', async () => {
    const source = await open('source')
    await faults([{ kind: 'wrong-tenant', service: 'graph' }])
    await expect(source.graph.organization()).rejects.toMatchObject({
      code: 'wrong-tenant',
      message: expect.stringContaining(twin.target.tenantId),
    })
  })

  test('that is refused names the permission problem and the service’s own code', async () => {
    const source = await open('source')
    await faults([{ kind: '403', service: 'graph', path: '/subscribedSkus' }])
    await expect(source.graph.subscribedSkus()).rejects.toMatchObject({
      code: 'permission-missing',
      status: 403,
      message: expect.stringContaining('source'),
    })
  })
})

test('a wrong tenant is named before any other request, also in a token that somebody supplied', async () => {
  const token = await (await signIn(connectionOf('source'), identityOf('source'))).token('graph')
  const target = await open('target', { delegated: { kind: 'token', token } })
  const before = await requestsSeen()
  await expect(target.engage.networks()).rejects.toMatchObject({
    code: 'wrong-tenant',
    message: expect.stringMatching(new RegExp(`target.*${twin.target.tenantId}.*${twin.source.tenantId}`)),
  })
  expect((await requestsSeen()).slice(before.length)).toEqual([])
})

test('a run that is interrupted stops asking', async () => {
  const run = new AbortController()
  const source = await open('source', { signal: run.signal })
  run.abort()
  await expect(source.graph.organization()).rejects.toMatchObject({ code: 'interrupted' })
  await expect(source.exchange.acceptedDomains()).rejects.toMatchObject({ code: 'interrupted' })
  expect(source.log.entries().filter(entry => entry.status !== 0)).toEqual([])
})

async function requestsSeen(): Promise<string[]> {
  const answer = await fetch(`${twin.control}/requests`)
  return z
    .array(z.object({ service: z.string() }))
    .parse(await answer.json())
    .map(request => request.service)
}

test('Viva Engage is read page by page once a person has signed in', async () => {
  const admin = [...twin.world.tenant('source').engage.users.values()][0]
  const upn = twin.world.tenant('source').accounts.get(admin?.accountId ?? '')?.userPrincipalName ?? ''
  const delegated: DelegatedIdentity = {
    kind: 'device-code',
    clientId: twin.source.clients.read.clientId,
    prompt: () => {
      void fetch(`${twin.control}/device/approve`, { method: 'POST', body: JSON.stringify({ side: 'source', user: upn }) })
    },
  }
  const source = await open('source', { delegated })
  const network = await source.engage.networks()
  expect(network.length).toBeGreaterThan(0)
  const first = await source.engage.users().next()
  expect(first.value).toMatchObject({ state: 'active' })
})

test('nothing that was logged holds a token or an address', async () => {
  const source = await open('source')
  await source.graph.usersByUpns(
    twin.world.pairs.slice(0, 2).map(pair => pair.sourceUpn),
    ['mail'],
  )
  await source.exchange.mailUser(twin.world.pairs[0]?.sourceUpn ?? '')
  const logged = JSON.stringify(source.log.entries())
  expect(logged).toContain('/v1.0/users')
  expect(logged).not.toMatch(/eyJ|source\.example/)
  expect(Math.abs(source.log.clockSkew().graph ?? Number.NaN)).toBeLessThan(60_000)
})
