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
  /** By which it came; a batch hands it on to what it carries. Absent where a test asks without one. */
  readonly connection?: Connection | undefined
  /** A fault ends the request in the middle: of what it lists only the beginning is carried out, see `begun`. */
  readonly half?: boolean | undefined
}

/** One request and its answer on the wire. What strikes a request inside a batch breaks the batch off with it. */
export interface Connection {
  readonly method: string
  /** Path and query, as sent. */
  readonly target: string
  /** Kind of the fault that spoils the connection, struck from inside a batch. */
  fault: string | null
  /** Nothing more of the batch is carried out. */
  isCut: boolean
  /** Of a front door that serves nothing itself: the port of the host that does. */
  readonly regionalPort?: number | undefined
}

/** What a request that ends in the middle still carries out of a list of independent changes; one change alone is carried out. */
export function begun<T>(half: boolean | undefined, list: readonly T[]): readonly T[] {
  return half === true && list.length > 1 ? list.slice(0, Math.floor(list.length / 2)) : list
}

export interface RouteAnswer {
  readonly status: number
  /** Objects are written as JSON, strings as they are. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Resource units charged; 1 unless said. */
  readonly cost?: number
  /** The twin has no model of what was asked; recorded like a request without a route. */
  readonly unknown?: boolean
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
