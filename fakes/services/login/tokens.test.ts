import { expect, test } from 'vitest'
import { tinyWorld } from '../../tenant/testing.ts'
import { createAudiences } from './audiences.ts'
import { createTokenIssuer, tokenSeconds } from './tokens.ts'

const tenant = tinyWorld().tenant('source')
const audience = 'https://graph.microsoft.com'
const claims = { clientId: 'app', tenantId: tenant.id, roles: ['User.Read.All'], scopes: [], userId: null, appidacr: '2' as const }
const issuer = 'https://authority.example'

test('a token is refused once its hour of real time is over, also when it was accepted before', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z')
  const tokens = await createTokenIssuer(createAudiences(), () => now)
  const token = await tokens.issue({ issuer, audience, claims })
  expect(await tokens.verify(`Bearer ${token}`, tenant, 'graph')).toEqual(claims)
  now += tokenSeconds * 1_000
  expect(await tokens.verify(`Bearer ${token}`, tenant, 'graph')).toMatchObject({ status: 401, kind: 'bad-token' })
})

test('a token that another twin signed is refused', async () => {
  const [mine, other] = [await createTokenIssuer(createAudiences()), await createTokenIssuer(createAudiences())]
  const token = await other.issue({ issuer, audience, claims })
  expect(await mine.verify(`Bearer ${token}`, tenant, 'graph')).toMatchObject({ kind: 'bad-token' })
})

test('an unsigned token is refused', async () => {
  const tokens = await createTokenIssuer(createAudiences())
  const [, payload] = (await tokens.issue({ issuer, audience, claims })).split('.')
  const header = Buffer.from('{"alg":"none"}').toString('base64url')
  expect(await tokens.verify(`Bearer ${header}.${payload}.`, tenant, 'graph')).toMatchObject({ kind: 'bad-token' })
})

test('a token names its resource by address, application id or port, and none else', () => {
  const audiences = createAudiences()
  audiences.listen(4711, { service: 'graph', tenant: 'source' })
  const found = [
    'https://GRAPH.microsoft.com/',
    '00000003-0000-0ff1-ce00-000000000000',
    'https://fabrikam-admin.sharepoint.com',
    'https://twin:4711',
  ].map(name => audiences.resolve(name)?.service)
  expect(found).toEqual(['graph', 'sharepoint', 'sharepoint', 'graph'])
  expect([audiences.resolve('https://graph.microsoft.com.example'), audiences.resolve('http://twin:4711'), audiences.resolve('')]).toEqual([
    null,
    null,
    null,
  ])
})

test('SharePoint refuses an app that signed in with its secret, and nobody else does', async () => {
  const tokens = await createTokenIssuer(createAudiences())
  const sharepoint = '00000003-0000-0ff1-ce00-000000000000'
  const by = async (appidacr: '1' | '2', resource: string): Promise<string> =>
    `Bearer ${await tokens.issue({ issuer, audience: resource, claims: { ...claims, appidacr } })}`
  expect(await tokens.verify(await by('1', sharepoint), tenant, 'sharepoint')).toEqual({
    status: 401,
    kind: 'weak-proof',
    detail: 'Unsupported app only token.',
  })
  expect(await tokens.verify(await by('2', sharepoint), tenant, 'sharepoint')).toMatchObject({ clientId: 'app' })
  expect(await tokens.verify(await by('1', audience), tenant, 'graph')).toMatchObject({ appidacr: '1' })
})
