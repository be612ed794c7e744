import type { Tenant } from '../tenant/tenant.ts'
import type { World } from '../tenant/world.ts'

/** One listening origin per tenant and service; a token's audience names exactly one of them. */
export type ServiceName = 'login' | 'graph' | 'exchange' | 'compliance' | 'sharepoint' | 'teams' | 'engage'

/** What a verified bearer token says. */
export interface Claims {
  readonly clientId: string
  readonly tenantId: string
  /** Application roles; empty for a delegated token. */
  readonly roles: readonly string[]
  /** Delegated scopes; empty for an application token. */
  readonly scopes: readonly string[]
  /** Object id of the signed-in user, for a delegated token. */
  readonly userId: string | null
  /** How the client proved itself: `0` a public client, `1` its secret, `2` a certificate or another assertion. */
  readonly appidacr: '0' | '1' | '2'
}

export interface RouteRequest {
  readonly world: World
  readonly tenant: Tenant
  readonly service: ServiceName
  readonly method: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Parsed JSON, form fields for login, text otherwise; undefined without a body. */
  readonly body: unknown
  /** `https://host:port` under which the client reached this service. */
  readonly origin: string
  /** Null only on routes with `roles: 'public'`. */
  readonly claims: Claims | null
}

export interface RouteAnswer {
  readonly status: number
  /** Objects are written as JSON, strings as they are. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Resource units charged; 1 unless said. */
  readonly cost?: number
}

export interface Route {
  /** Any one of these application roles (or delegated scopes) suffices; `public` needs no token. */
  readonly roles: readonly string[] | 'public'
  /** Code and words of this route's service for a token without any of its roles, where they are not those of the directory. */
  readonly denied?: Denial
  answer(request: RouteRequest): RouteAnswer | Promise<RouteAnswer>
}

export interface Denial {
  readonly code: string
  readonly message: string
}

/** A refusal or failure before the vendor's shape is put on it. */
export interface Failure {
  readonly status: number
  /** One of the server's own kinds; a service translates it to its own codes. */
  readonly kind:
    | 'no-token'
    | 'bad-token'
    | 'wrong-audience'
    | 'wrong-tenant'
    | 'missing-role'
    | 'weak-proof'
    | 'bad-request'
    | 'too-large'
    | 'not-found'
    | 'throttled'
    | 'broken'
  /** One sentence for people. */
  readonly detail: string
  /** The vendor's code, where a route has one of its own. */
  readonly code?: string
}

/** What a failure says of the request that met it. */
export interface FailureContext {
  /** ISO 8601, virtual. */
  readonly now: string
  readonly requestId: string
  readonly clientRequestId: string
}

export interface RouteTable {
  readonly service: ServiceName
  /**
   * `METHOD /path/:param` → route. Literal parts match without regard to case; values arrive percent-decoded in the
   * case they were sent. Function-style segments are written as they are sent, quotes included:
   * `GET /v1.0/servicePrincipals(appId=':appId')`, `GET /x/find(a=':a',n=:n)`. A doubled quote inside a value is not undone.
   * A literal path wins over a parameter.
   */
  readonly routes: Readonly<Record<string, Route>>
  /** How this service writes a failure; absent: `failures.ts` decides. The last table that has one wins. */
  readonly failure?: (failure: Failure, context: FailureContext) => RouteAnswer
}

export function defineRoutes(service: ServiceName, routes: Readonly<Record<string, Route>>): RouteTable {
  return { service, routes }
}
