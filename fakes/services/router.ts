import { randomUUID } from 'node:crypto'
import createMatcher from 'find-my-way'
import type { Tenant } from '../tenant/tenant.ts'
import type { World } from '../tenant/world.ts'
import type { Claims, Connection, Failure, Route, RouteAnswer, RouteTable, ServiceName } from './define.ts'
import { defaultFailure } from './failures.ts'

/** A request without a connection: what a `$batch` carries, or what the server read from one. */
export interface InnerRequest {
  readonly method: string
  /** With query; may be absolute, then only its path counts. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
  readonly origin: string
  readonly claims: Claims | null
  readonly connection?: Connection | undefined
}

export interface FoundRoute {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

interface BoundService {
  readonly find: (method: string, path: string) => FoundRoute | null
  readonly failure: NonNullable<RouteTable['failure']>
}

/** As whom or what a request is answered, where that is not what it says. */
export interface Seen {
  readonly tenant?: Tenant | undefined
  readonly claims?: Claims | null
  readonly params?: Readonly<Record<string, string>>
  readonly half?: boolean
}
/** A request on its way to its route. */
export interface Passing {
  readonly world: World
  readonly tenant: Tenant
  readonly service: ServiceName
  readonly request: InnerRequest
  readonly params: Readonly<Record<string, string>>
}
type Interfere = (passing: Passing, proceed: (seen?: Seen) => Promise<RouteAnswer>) => Promise<RouteAnswer>

interface Binding {
  readonly services: ReadonlyMap<ServiceName, BoundService>
  readonly interfere: Interfere
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'MERGE', 'OPTIONS'] as const
const isMethod = (text: string): text is (typeof methods)[number] => (methods as readonly string[]).includes(text)

/** Longest URL segment that is routed; far above any identity or paging token. */
const longestSegment = 4_000

function bindService(service: ServiceName, tables: readonly RouteTable[]): BoundService {
  const matcher = createMatcher({
    caseSensitive: false,
    ignoreTrailingSlash: true,
    maxParamLength: longestSegment,
  })
  const routes = new Map<unknown, Route>()
  let failure = defaultFailure(service)
  for (const table of tables) {
    if (table.service !== service) continue
    if (table.failure) failure = table.failure
    for (const [pattern, route] of Object.entries(table.routes)) {
      const [method = '', path = '', ...rest] = pattern.split(' ')
      if (!isMethod(method) || !path.startsWith('/') || rest.length > 0)
        throw new Error(`Route "${pattern}" of ${service} is not "METHOD /path".`)
      const handler = (): void => {}
      routes.set(handler, route)
      // A quoted value ends at its closing quote or bracket, not at the next slash.
      matcher.on(method, path.replaceAll(/:(\w+)(?=['"),])/g, ':$1(.+)'), handler)
    }
  }
  return {
    failure,
    find: (method, path) => {
      if (!isMethod(method)) return null
      const found = matcher.find(method, path.replaceAll('%24', '$'))
      const route = found && routes.get(found.handler)
      if (!found || !route) return null
      const params: Record<string, string> = {}
      for (const [name, value] of Object.entries(found.params)) if (value !== undefined) params[name] = value
      return { route, params }
    },
  }
}

const bindings = new WeakMap<World, Binding>()

/** Ties route tables to a world; `interfere` stands between an inner request and its route (faults). */
export function bindRoutes(world: World, tables: readonly RouteTable[], interfere: Interfere = (_, proceed) => proceed()): void {
  const names = new Set(tables.map(table => table.service))
  bindings.set(world, {
    services: new Map([...names].map(name => [name, bindService(name, tables)])),
    interfere,
  })
}

export function findRoute(world: World, service: ServiceName, method: string, path: string): FoundRoute | null {
  return bindings.get(world)?.services.get(service)?.find(method, path) ?? null
}

/** A failure in the service's own shape; `clientRequestId` is the id that the client gave its request. */
export function failWith(world: World, service: ServiceName, failure: Failure, clientRequestId?: string): RouteAnswer {
  const write = bindings.get(world)?.services.get(service)?.failure ?? defaultFailure(service)
  const requestId = randomUUID()
  return write(failure, { now: world.clock.iso(), requestId, clientRequestId: clientRequestId ?? requestId })
}

export function answerUnknown(service: ServiceName, method: string, path: string): RouteAnswer {
  const message = `no fake route for ${method} ${path}; add it to fakes/services/${service}/`
  return { status: 501, body: { error: { code: 'NotImplemented', message } }, cost: 0, unknown: true }
}

/** Checks the roles of one found route and answers it; a throw is answered as 500 that says what broke. */
export async function answerRoute(
  world: World,
  tenant: Tenant,
  service: ServiceName,
  request: InnerRequest & { readonly query: string; readonly half?: boolean | undefined },
  found: FoundRoute,
): Promise<RouteAnswer> {
  const { route, params } = found
  const fail = (failure: Failure): RouteAnswer => failWith(world, service, failure, request.headers?.['client-request-id'])
  if (route.roles !== 'public') {
    const claims = request.claims
    if (!claims) return fail({ status: 401, kind: 'no-token', detail: 'Access token is empty.' })
    const held = (role: string): boolean => claims.roles.includes(role) || claims.scopes.includes(role)
    if (!route.roles.some(held)) {
      const detail = `Insufficient privileges to complete the operation; any one of ${route.roles.join(', ')} would do.`
      return fail({
        status: 403,
        kind: 'missing-role',
        detail,
        ...(route.denied && { detail: route.denied.message, code: route.denied.code }),
      })
    }
  }
  try {
    return await route.answer({
      world,
      tenant,
      service,
      method: request.method,
      path: request.path,
      params,
      query: new URLSearchParams(request.query),
      headers: request.headers ?? {},
      body: request.body,
      origin: request.origin,
      claims: request.claims,
      connection: request.connection,
      half: request.half,
    })
  } catch (cause) {
    const detail = `The fake route ${request.method} ${request.path} threw: ${cause instanceof Error ? cause.message : 'something that is not an error'}`
    return fail({ status: 500, kind: 'broken', detail })
  }
}

/** Splits a relative or absolute URL into path and query (without `?`). */
export function splitTarget(target: string): { path: string; query: string } {
  const relative = target.replace(/^https?:\/\/[^/?#]*/i, '')
  const mark = relative.indexOf('?')
  const path = mark < 0 ? relative : relative.slice(0, mark)
  return {
    path: path.startsWith('/') ? path : `/${path}`,
    query: mark < 0 ? '' : relative.slice(mark + 1),
  }
}

/**
 * Answers one request inside a `$batch` with the caller's claims and records it with its own cost; the batch route itself
 * should therefore answer with `cost: 0`. Faults apply to inner requests too; one that cuts the connection leaves the rest undone.
 */
export async function dispatch(world: World, tenant: Tenant, service: ServiceName, inner: InnerRequest): Promise<RouteAnswer> {
  const began = performance.now()
  const { path, query } = splitTarget(inner.path)
  if (inner.connection?.isCut) return { status: 0, cost: 0 }
  const found = findRoute(world, service, inner.method, path)
  const interfere = bindings.get(world)?.interfere
  const answer =
    found && interfere
      ? await interfere({ world, tenant, service, request: inner, params: found.params }, (seen = {}) => {
          const { claims = inner.claims, params = found.params, half } = seen
          return answerRoute(world, seen.tenant ?? tenant, service, { ...inner, path, query, claims, half }, { ...found, params })
        })
      : answerUnknown(service, inner.method, path)
  world.log.add({
    at: world.clock.iso(),
    tenant: tenant.name,
    service,
    method: inner.method,
    path: query ? `${path}?${query}` : path,
    status: answer.status,
    cost: answer.cost ?? 1,
    milliseconds: performance.now() - began,
    unknown: answer.unknown === true,
    inner: true,
  })
  return answer
}
