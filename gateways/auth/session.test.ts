import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld } from '../../fakes/scenarios/create-world.ts'
import { startTwin } from '../../fakes/start.ts'
import type { Twin } from '../../fakes/start.ts'
import { causeChain } from '../../domain/errors.ts'
import { endpointsFrom } from '../clouds.ts'
import type { Identity, TenantConnection } from '../connection.ts'
import { createSession, signIn } from './session.ts'

let twin: Twin
let connection: TenantConnection
let secret: Identity & { readonly kind: 'secret' }

beforeAll(async () => {
  twin = await startTwin({ world: createWorld({ users: 3, seed: 1, scenario: 'clean' }) })
  const { source } = twin
  connection = {
    side: 'source',
    tenantId: source.tenantId,
    initialDomain: source.initialDomain,
    endpoints: endpointsFrom(source),
    trustedCa: twin.caPem,
  }
  secret = { kind: 'secret', clientId: source.clients.read.clientId, secret: source.clients.read.clientSecret }
})
afterAll(async () => twin.stop())

const failureOf = async (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('signing in', () => {
  test('shows what was granted', async () => {
    const session = await signIn(connection, secret)
    expect(session.permissions().graph).toContain('User.Read.All')
    await session.token('exchange')
    expect(session.permissions().exchange).toEqual(['Exchange.ManageAsApp'])
  })

  test('works with a certificate', async () => {
    const { clientId, certificatePem } = twin.source.clients.read
    const session = await signIn(connection, { kind: 'certificate', clientId, certificatePem, password: undefined })
    expect(await session.token('sharepointAdmin')).not.toBe('')
  })

  test('asks for a token once per service, however many ask at the same time', async () => {
    const session = await signIn(connection, secret)
    const tokens = await Promise.all(Array.from({ length: 20 }, async () => session.token('exchange')))
    expect(new Set(tokens).size).toBe(1)
  })
})

describe('a sign-in that fails', () => {
  test('says what is wrong with the secret and never quotes it', async () => {
    const error = await failureOf(signIn(connection, { ...secret, secret: 'not-the-secret-0123456789' }))
    expect(error).toMatchObject({ code: 'sign-in-failed', message: expect.stringMatching(/source.*AADSTS7000215.*client secret is wrong/) })
    expect([...causeChain(error), JSON.stringify(error)].join(' ')).not.toContain('not-the-secret')
  })

  test('names an app that the tenant does not know', async () => {
    const error = await failureOf(signIn(connection, { ...secret, clientId: '11111111-1111-4111-8111-111111111111' }))
    expect(error).toMatchObject({ code: 'sign-in-failed', message: expect.stringContaining('11111111-1111-4111-8111-111111111111') })
  })

  test('names an authority that cannot be reached', async () => {
    const endpoints = endpointsFrom({ ...connection.endpoints, authority: 'https://127.0.0.1:9' })
    const error = await failureOf(signIn({ ...connection, endpoints }, secret))
    expect(error).toMatchObject({ code: 'unreachable', message: expect.stringContaining('https://127.0.0.1:9') })
  })

  test('names a tenant that the authority does not know', async () => {
    const error = await failureOf(signIn({ ...connection, tenantId: '11111111-1111-4111-8111-111111111111' }, secret))
    expect(error).toMatchObject({ code: 'sign-in-failed', message: expect.stringMatching(/AADSTS90002, no tenant has that id/) })
  })

  test('does not trust a certificate authority that nobody named', async () => {
    const error = await failureOf(signIn({ ...connection, trustedCa: undefined }, secret))
    expect(error).toMatchObject({ code: 'unreachable', message: expect.stringContaining('trustedCa') })
  })

  test('says that a workload identity has no readable token file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wavegate-'))
    try {
      await writeFile(join(folder, 'token'), 'not-an-assertion')
      const error = await failureOf(signIn(connection, { kind: 'workload', clientId: secret.clientId, tokenFile: join(folder, 'token') }))
      expect(error).toMatchObject({ code: 'sign-in-failed' })
      expect(causeChain(error).join(' ')).not.toContain('not-an-assertion')
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

test('without a person, Viva Engage says what is missing, why, and how to supply it', async () => {
  const session = await signIn(connection, secret)
  await expect(session.token('engage')).rejects.toMatchObject({
    code: 'delegated-token-missing',
    message: expect.stringMatching(/signed-in people.*source\.engage/),
  })
})

test('a token of another tenant is never handed out', async () => {
  const foreign = new UnsecuredJWT({ tid: twin.target.tenantId }).encode()
  const session = createSession(
    connection,
    secret.clientId,
    async () => ({ token: foreign, expiresOnTimestamp: Date.now() + 3_600_000 }),
    async () => Promise.reject(new Error('nobody')),
  )
  await expect(session.token('graph')).rejects.toMatchObject({
    code: 'wrong-tenant',
    message: expect.stringContaining(twin.target.tenantId),
  })
  expect(session.permissions()).toEqual({})
})

test('a token is renewed before it ends', async () => {
  let fetched = 0
  const fetchApp = async () => {
    fetched++
    return { token: new UnsecuredJWT({ tid: connection.tenantId, jti: String(fetched) }).encode(), expiresOnTimestamp: Date.now() + 60_000 }
  }
  const session = createSession(connection, secret.clientId, fetchApp, fetchApp)
  expect(await session.token('graph')).not.toBe(await session.token('graph'))
})
