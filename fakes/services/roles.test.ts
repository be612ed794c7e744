import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { tinyWorld } from '../tenant/testing.ts'
import type { Claims, ServiceName } from './define.ts'
import { serviceRoutes } from './index.ts'
import { bindRoutes, dispatch } from './router.ts'

/** How each service refuses a token without the role; codes are those of the services behind Graph. */
const envelopes: Partial<Record<ServiceName, { status: number; body: unknown }>> = {
  graph: {
    status: 403,
    body: {
      error: {
        code: expect.stringMatching(
          /^(Authorization_RequestDenied|ErrorAccessDenied|accessDenied|AccessDenied|Authentication_MSGraphPermissionMissing|UnknownError)$/,
        ),
        message: expect.any(String),
        innerError: { date: '2027-03-01T12:00:00', 'request-id': expect.any(String), 'client-request-id': 'mine' },
      },
    },
  },
  exchange: { status: 403, body: '' },
  compliance: { status: 403, body: '' },
  sharepoint: {
    status: 403,
    body: {
      'odata.error': { code: '-2147024891, System.UnauthorizedAccessException', message: { lang: 'en-US', value: expect.any(String) } },
    },
  },
  teams: { status: 403, body: { code: 'Forbidden', message: expect.any(String) } },
  engage: { status: 401, body: { response: { message: 'Token not found.', code: 16, stat: 'fail' } } },
}

const world = tinyWorld({ realNow: () => Date.UTC(2027, 2, 1, 12) })
bindRoutes(world, serviceRoutes)
const tenant = world.tenant('source')
const nobody: Claims = { clientId: 'app', tenantId: tenant.id, roles: ['Something.Else'], scopes: [], userId: null, appidacr: '2' }

const routes = serviceRoutes.flatMap(({ service, routes: table }) =>
  Object.entries(table).map(([line, route]) => ({ service, line, route })),
)
const pathOf = (line: string): { method: string; path: string } => {
  const [method = '', path = ''] = line.split(' ')
  return { method, path: path.replaceAll(/:\w+/g, 'x') }
}
const ask = (service: ServiceName, line: string, claims: Claims | null) =>
  dispatch(world, tenant, service, {
    ...pathOf(line),
    headers: { 'client-request-id': 'mine' },
    body: {},
    origin: 'https://x.example',
    claims,
  })

describe.each([...new Set(routes.map(each => each.service))])('%s', service => {
  const guarded = routes.filter(each => each.service === service && each.route.roles !== 'public')

  test('refuses a token without the role on every route, in its own envelope', async () => {
    expect(guarded.length).toBeGreaterThan(0)
    for (const { line } of guarded) {
      const { status, body } = await ask(service, line, nobody)
      expect({ status, body }, line).toEqual(envelopes[service])
    }
  })

  test('answers 401 on every route without a token', async () => {
    for (const { line } of guarded) expect((await ask(service, line, null)).status, line).toBe(401)
  })

  test('answers 501 where it has no route, and the record says so', async () => {
    const path = `/${randomUUID()}`
    const answer = await ask(service, `GET ${path}`, nobody)
    expect(answer).toMatchObject({ status: 501, body: { error: { code: 'NotImplemented', message: expect.stringContaining(path) } } })
    expect(world.requests.at(-1)).toMatchObject({ service, path, status: 501, unknown: true })
  })
})

test('of all routes only those that carry their own token are public', () => {
  expect(routes.filter(each => each.route.roles === 'public').map(each => each.line)).toEqual(['GET /data/v1.0/download'])
})

test.each([
  ['GET /v1.0/users/x/events', 'ErrorAccessDenied'],
  ['GET /v1.0/users/x/drive', 'accessDenied'],
  ['GET /v1.0/auditLogs/provisioning', 'Authentication_MSGraphPermissionMissing'],
  ['GET /v1.0/identity/conditionalAccess/policies', 'AccessDenied'],
  ['GET /v1.0/admin/reportSettings', 'UnknownError'],
  ['GET /v1.0/users', 'Authorization_RequestDenied'],
])('%s is refused with %s', async (line, code) => {
  expect((await ask('graph', line, nobody)).body).toMatchObject({ error: { code } })
})
