import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  DeviceCodeCredential,
  ManagedIdentityCredential,
  WorkloadIdentityCredential,
  type TokenCredential,
} from '@azure/identity'
import { SignJWT, exportJWK, generateKeyPair } from 'jose'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Agent, request } from 'undici'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTwin, type Twin } from '../../start.ts'
import { tinyWorld } from '../../tenant/testing.ts'
import { defineRoutes } from '../define.ts'

/** The official sign-in library meets the twin over TLS; `tlsOptions` of its pipeline carries the authority. */
let twin: Twin
let agent: Agent
const me = {
  roles: ['User.Read.All', 'access_as_user'],
  answer: ({ claims }: { claims: unknown }) => ({ status: 200, body: claims }),
}

beforeAll(async () => {
  twin = await startTwin({
    world: tinyWorld(),
    routes: [defineRoutes('graph', { 'GET /me': me }), defineRoutes('engage', { 'GET /me': me })],
  })
  agent = new Agent({ connect: { ca: twin.caPem } })
})
afterAll(async () => {
  await agent.destroy()
  await twin.stop()
})

const options = () => ({ authorityHost: twin.source.authority, disableInstanceDiscovery: true, tlsOptions: { ca: twin.caPem } })
const scope = () => `${twin.source.graph}/.default`

async function whoReads(credential: TokenCredential): Promise<unknown> {
  const token = await credential.getToken(scope())
  if (token === null) throw new Error('No token was given.')
  expect(token.expiresOnTimestamp).toBeGreaterThan(Date.now() + 3_000_000)
  const answer = await request(`${twin.source.graph}/me`, { dispatcher: agent, headers: { authorization: `Bearer ${token.token}` } })
  expect(answer.statusCode).toBe(200)
  return answer.body.json()
}

test('a secret signs in', async () => {
  const { clientId, clientSecret } = twin.source.clients.read
  expect(await whoReads(new ClientSecretCredential(twin.source.tenantId, clientId, clientSecret, options()))).toMatchObject({
    clientId,
    tenantId: twin.source.tenantId,
    userId: null,
  })
})

test('a wrong secret is refused with AADSTS7000215 and is not in the message', async () => {
  const credential = new ClientSecretCredential(twin.source.tenantId, twin.source.clients.read.clientId, 'not-the-secret', options())
  const refused = await credential.getToken(scope()).catch((error: unknown) => String(error))
  expect(refused).toContain('AADSTS7000215')
  expect(refused).not.toContain('not-the-secret')
})

test('an unknown tenant is refused with AADSTS90002, an unknown client with AADSTS700016', async () => {
  const secret = twin.source.clients.read.clientSecret
  const elsewhere = new ClientSecretCredential('11111111-1111-4111-8111-111111111111', twin.source.clients.read.clientId, secret, options())
  const stranger = new ClientSecretCredential(twin.source.tenantId, '11111111-1111-4111-8111-111111111111', secret, options())
  await expect(stranger.getToken(scope())).rejects.toThrow('AADSTS700016')
  // MSAL hides the body of a discovery that fails.
  await expect(elsewhere.getToken(scope())).rejects.toThrow()
})

test('a certificate signs in', async () => {
  const { clientId, certificatePem } = twin.source.clients.read
  const credential = new ClientCertificateCredential(twin.source.tenantId, clientId, { certificate: certificatePem }, options())
  expect(await whoReads(credential)).toMatchObject({ clientId })
})

test('a certificate of another client is refused with AADSTS700027', async () => {
  const certificate = twin.source.clients.execute.certificatePem
  const credential = new ClientCertificateCredential(twin.source.tenantId, twin.source.clients.read.clientId, { certificate }, options())
  await expect(credential.getToken(scope())).rejects.toThrow('AADSTS700027')
})

async function trustWorkload(subject: string) {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const issuer = 'https://cluster.example'
  const client = twin.world.tenant('source').clients.get(twin.source.clients.read.clientId)
  client?.federated.push({ issuer, subject, jwks: { keys: [{ ...(await exportJWK(publicKey)) }] } })
  return async (claims: { sub?: string; aud?: string; key?: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'] } = {}) =>
    new SignJWT({})
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(issuer)
      .setSubject(claims.sub ?? subject)
      .setAudience(claims.aud ?? 'api://AzureADTokenExchange')
      .setExpirationTime('10m')
      .sign(claims.key ?? privateKey)
}

test('a federated assertion signs in, from a callback and from a file', async () => {
  const assertion = await trustWorkload('system:serviceaccount:a:b')
  const { clientId } = twin.source.clients.read
  const { tenantId } = twin.source
  expect(await whoReads(new ClientAssertionCredential(tenantId, clientId, () => assertion(), options()))).toMatchObject({ clientId })
  const folder = await mkdtemp(join(tmpdir(), 'twin-'))
  const tokenFilePath = join(folder, 'token')
  await writeFile(tokenFilePath, await assertion())
  expect(await whoReads(new WorkloadIdentityCredential({ tenantId, clientId, tokenFilePath, ...options() }))).toMatchObject({ clientId })
  await rm(folder, { recursive: true })
})

test('a federated assertion of another subject, audience or key is refused', async () => {
  const assertion = await trustWorkload('subject')
  const { privateKey } = await generateKeyPair('RS256')
  const refused = async (claims: Parameters<typeof assertion>[0]) => {
    const credential = new ClientAssertionCredential(
      twin.source.tenantId,
      twin.source.clients.read.clientId,
      () => assertion(claims),
      options(),
    )
    return credential.getToken(scope()).catch((error: unknown) => String(error))
  }
  expect(await refused({ sub: 'another' })).toContain('AADSTS70021')
  expect(await refused({ aud: 'https://another.example' })).toContain('AADSTS700212')
  expect(await refused({ key: privateKey })).toContain('AADSTS50013')
})

test('a managed identity in the style of App Service signs in', async () => {
  vi.stubEnv('IDENTITY_ENDPOINT', `${twin.source.authority}/msi/token`)
  vi.stubEnv('IDENTITY_HEADER', twin.source.clients.read.clientSecret)
  try {
    const credential = new ManagedIdentityCredential({ tlsOptions: { ca: twin.caPem } })
    expect(await whoReads(credential)).toMatchObject({ clientId: twin.source.clients.read.clientId })
  } finally {
    vi.unstubAllEnvs()
  }
})

test('a device code waits until the control interface approves a user, then gives a delegated token', async () => {
  const approve = async () =>
    fetch(`${twin.control}/device/approve`, {
      method: 'POST',
      body: JSON.stringify({ side: 'source', user: twin.world.pairs[0]?.sourceUpn }),
    })
  expect((await approve()).status).toBe(409)
  let approved: Promise<Response> | undefined
  const credential = new DeviceCodeCredential({
    tenantId: twin.source.tenantId,
    clientId: twin.source.clients.read.clientId,
    userPromptCallback: () => {
      approved = approve()
    },
    ...options(),
  })
  const token = await credential.getToken(`${twin.source.engage}/access_as_user`)
  expect((await approved)?.status).toBe(200)
  const answer = await request(`${twin.source.engage}/me`, { dispatcher: agent, headers: { authorization: `Bearer ${token.token}` } })
  expect(await answer.body.json()).toMatchObject({ scopes: ['access_as_user'], roles: [], userId: 'ada' })
})
