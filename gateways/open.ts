import type { Side } from '../domain/account.ts'
import { signIn } from './auth/session.ts'
import type { Session } from './auth/session.ts'
import { originOfService } from './clouds.ts'
import type { DelegatedIdentity, Identity, Service, TenantConnection } from './connection.ts'
import { engageNetworks, engageUsers } from './engage/users.ts'
import type { EngageNetwork, EngageUser } from './engage/users.ts'
import { appAnchor, createExchangeClient } from './exchange/client.ts'
import { exchangeGateway } from './exchange/gateway.ts'
import type { ExchangeGateway } from './exchange/gateway.ts'
import { createExchangeReader } from './exchange/reader.ts'
import { graphGateway } from './graph/gateway.ts'
import type { GraphGateway } from './graph/gateway.ts'
import { createGraphReader } from './graph/reader.ts'
import { retryDefaults } from './layers/retry.ts'
import type { RetryOptions } from './layers/retry.ts'
import { undiciSend } from './layers/undici-send.ts'
import { createRequestLog } from './request-log.ts'
import type { RequestLog } from './request-log.ts'
import { createTransport } from './transport.ts'
import type { TransportOptions } from './transport.ts'

/** Viva Engage of one side; every read fails with `delegated-token-missing` when nobody signed in. */
export interface EngageGateway {
  readonly side: Side
  users(): AsyncGenerator<EngageUser>
  networks(): Promise<EngageNetwork[]>
}

/** What facts read of one tenant. */
export interface TenantGateways {
  readonly side: Side
  readonly tenantId: string
  readonly clientId: string
  readonly graph: GraphGateway
  readonly exchange: ExchangeGateway
  readonly engage: EngageGateway
  readonly log: RequestLog
  /** Permissions granted in the tokens fetched so far, by service. */
  permissions(): Readonly<Partial<Record<Service, readonly string[]>>>
  /** Closes idle connections; requests in flight end first. */
  close(): Promise<void>
}

export interface OpenOptions {
  readonly delegated?: DelegatedIdentity | undefined
  readonly signal?: AbortSignal | undefined
  /** Share of the published limits to use, in (0, 1]; half unless said. */
  readonly share?: number | undefined
  readonly retry?: Partial<RetryOptions> | undefined
  readonly log?: RequestLog | undefined
}

const connectionsPerOrigin = 16

/**
 * Signs in, proves that the token belongs to the configured tenant, and gives the gateways of that side.
 * Errors: `sign-in-failed`, `wrong-tenant`, `unreachable`.
 */
export async function openTenant(connection: TenantConnection, identity: Identity, options: OpenOptions = {}): Promise<TenantGateways> {
  const session = await signIn(connection, identity, options.delegated)
  const log = options.log ?? createRequestLog()
  const end = undiciSend(connection.trustedCa, connectionsPerOrigin)
  const termsOf = (service: Service): TransportOptions => transportTerms(session, service, log, end.send, options)
  const retry = { ...retryDefaults, ...options.retry }
  const { side, tenantId } = connection

  const graph = createGraphReader({ ...termsOf('graph'), origin: connection.endpoints.graph })
  const exchange = createExchangeClient({
    service: 'exchange',
    side,
    tenantId,
    origin: connection.endpoints.exchange,
    anchor: appAnchor(tenantId),
    transport: createTransport(termsOf('exchange')),
    retry,
    signal: options.signal,
  })
  const engage = {
    side,
    origin: connection.endpoints.engage,
    transport: createTransport(termsOf('engage')),
  }
  return {
    side,
    tenantId,
    clientId: session.clientId,
    graph: graphGateway(graph),
    exchange: exchangeGateway(createExchangeReader(exchange, retry, options.signal)),
    engage: {
      side,
      users: () => engageUsers(engage),
      networks: async () => engageNetworks(engage),
    },
    log,
    permissions: () => session.permissions(),
    close: async () => end.close(),
  }
}

function transportTerms(
  session: Session,
  service: Service,
  log: RequestLog,
  send: TransportOptions['send'],
  options: OpenOptions,
): TransportOptions {
  const { connection } = session
  return {
    side: connection.side,
    service,
    allowedOrigins: new Set([originOfService(connection.endpoints, service)]),
    token: async claims => session.token(service, claims),
    send,
    log,
    signal: options.signal,
    share: options.share,
    retry: options.retry,
  }
}
