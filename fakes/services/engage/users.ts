import type { EngageUser } from '../../tenant/migration.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { Route, RouteAnswer, RouteRequest } from '../define.ts'
import { isTooMany } from './rate-limit.ts'

const scopes = ['access_as_user', 'user_impersonation']
const pageSize = 50

const notFound: RouteAnswer = {
  status: 404,
  body: { response: { message: 'Not found.', code: 404, stat: 'fail' } },
}
const noUser: RouteAnswer = {
  status: 401,
  body: { response: { message: 'Token not found.', code: 16, stat: 'fail' } },
}
const tooMany: RouteAnswer = {
  status: 429,
  body: {
    response: { message: 'Rate limited due to excessive requests.', code: 33, stat: 'fail' },
  },
  headers: { 'retry-after': '10' },
}

function toJson(tenant: Tenant, user: EngageUser): unknown {
  const account = tenant.accounts.get(user.accountId) ?? tenant.deletedAccounts.get(user.accountId)
  const administrator = String((account?.directoryRoles.length ?? 0) > 0)
  return {
    type: 'user',
    id: user.id,
    network_id: tenant.engage.id,
    network_name: tenant.engage.name,
    network_domains: [...tenant.domains.values()].filter(domain => domain.isVerified).map(domain => domain.name),
    state: user.state,
    guest: user.guest,
    aad_guest: user.aadGuest,
    full_name: account?.displayName ?? user.email,
    name: account?.mailNickname ?? user.email,
    email: user.email,
    contact: { email_addresses: [{ type: 'primary', address: user.email }], has_fake_email: false },
    activated_at: user.state === 'pending' ? null : (account?.createdDateTime ?? null),
    admin: administrator,
    verified_admin: administrator,
    o365_tenant_admin: administrator,
  }
}

/** Runs `answer` for a signed-in person within the rate limit; application tokens carry roles and no person. */
function forPerson(answer: (request: RouteRequest, userId: string) => RouteAnswer): Route {
  return {
    roles: scopes,
    answer: request => {
      const { claims, world, tenant } = request
      if (!claims || claims.userId === null) return noUser
      if (isTooMany(world, `${tenant.name}|${claims.userId}|${claims.clientId}`)) return tooMany
      return answer(request, claims.userId)
    },
  }
}

function byId(request: RouteRequest, userId: string): RouteAnswer {
  const wanted = /^(current|\d+)\.json$/i.exec(request.params['file'] ?? '')?.[1]?.toLowerCase()
  if (wanted === undefined) return notFound
  for (const user of request.tenant.engage.users.values())
    if (wanted === 'current' ? user.accountId === userId : user.id === Number(wanted))
      return { status: 200, body: toJson(request.tenant, user) }
  return notFound
}

export const engageUsers: Readonly<Record<string, Route>> = {
  'GET /api/v1/users/by_email.json': forPerson(({ tenant, query }) => {
    const email = query.get('email')?.toLowerCase() ?? ''
    const users = [...tenant.engage.users.values()].filter(user => user.email.toLowerCase() === email && user.state !== 'deleted')
    return users.length === 0 ? notFound : { status: 200, body: users.map(user => toJson(tenant, user)) }
  }),
  'GET /api/v1/users.json': forPerson(({ tenant, query }) => {
    const page = Number(query.get('page') ?? '1')
    if (!Number.isInteger(page) || page < 1)
      return {
        status: 400,
        body: { response: { message: 'Invalid page.', code: 400, stat: 'fail' } },
      }
    const all = [...tenant.engage.users.values()].filter(user => user.state !== 'deleted')
    return {
      status: 200,
      body: all.slice((page - 1) * pageSize, page * pageSize).map(user => toJson(tenant, user)),
    }
  }),
  'GET /api/v1/users/:file': forPerson(byId),
  'GET /api/v1/networks/current.json': forPerson(({ tenant }) => ({
    status: 200,
    body: [
      {
        type: 'network',
        id: tenant.engage.id,
        name: tenant.engage.name,
        is_primary: true,
        permalink: tenant.domains.keys().next().value ?? tenant.initialDomain,
      },
    ],
  })),
}
