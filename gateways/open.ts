import type { Side } from '../domain/account.ts'
import { complianceGateway } from './compliance/gateway.ts'
import type { ComplianceGateway } from './compliance/gateway.ts'
import { regionalOrigin } from './compliance/regional-origin.ts'
import { signIn } from './auth/session.ts'
import type { Session } from './auth/session.ts'
import { originOfService } from './clouds.ts'
import type { DelegatedIdentity, Identity, Service, TenantConnection } from './connection.ts'
import { engageNetworks, engageUsers } from './engage/users.ts'
import type { EngageNetwork, EngageUser } from './engage/users.ts'
import { appAnchor, createExchangeClient, organizationAnchor } from './exchange/client.ts'
import { isPassing } from './exchange/errors.ts'
import { exchangeGateway } from './exchange/gateway.ts'
import type { ExchangeGateway } from './exchange/gateway.ts'
import { createExchangeReader } from './exchange/reader.ts'
import type { ExchangeReader } from './exchange/reader.ts'
import { graphGateway } from './graph/gateway.ts'
import type { GraphGateway } from './graph/gateway.ts'
import { createGraphReader } from './graph/reader.ts'
import { retryDefaults } from './layers/retry.ts'
import type { RetryOptions } from './layers/retry.ts'
import { undiciSend } from './layers/undici-send.ts'
import { createRequestLog } from './request-log.ts'
import type { RequestLog } from './request-log.ts'
import type { SharePointService } from './sharepoint/process-query.ts'
import { sharePointGateway } from './sharepoint/gateway.ts'
import type { SharePointGateway } from './sharepoint/gateway.ts'
import { assumedNumbers } from './sharepoint/enum-numbers.ts'
import type { SharePointNumbers } from './sharepoint/enum-numbers.ts'
import { teamsFederation } from './teams/federation.ts'
import type { TeamsFederation } from './teams/federation.ts'
import { createTransport } from './transport.ts'
import type { Transport, TransportOptions } from './transport.ts'

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
  readonly compliance: ComplianceGateway
  /** Throws `configuration-invalid` at the first read when the admin address is not configured. */
  readonly sharepoint: SharePointGateway
  readonly teams: { readonly side: Side; federation(): Promise<TeamsFederation> }
  readonly log: RequestLog
  /** Permissions granted in the tokens fetched so far, by service. */
  permissions(): Readonly<Partial<Record<Service, readonly string[]>>>
  /** Permissions granted for one service; fetches a token where none was needed so far. Errors: as signing in. */
  permissionsOf(service: Service): Promise<readonly string[]>
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
  /** Numbers of SharePoint's enumerations, when the assumed ones were found wrong. */
  readonly sharepointNumbers?: SharePointNumbers | undefined
}

const connectionsPerOrigin = 16

/**
 * Signs in, proves that the token belongs to the configured tenant, and gives the gateways of that side.
 * Errors: `sign-in-failed`, `wrong-tenant`, `unreachable`.
 */
export async function openTenant(connection: TenantConnection, identity: Identity, options: OpenOptions = {}): Promise<TenantGateways> {
  const session = await signIn(connection, identity, options.delegated, { signal: options.signal })
  const log = options.log ?? createRequestLog()
  const end = undiciSend(connection.trustedCa, connectionsPerOrigin)
  const termsOf = (service: Service): TransportOptions => transportTerms(session, service, log, end.send, options)
  const retry: RetryOptions = { ...retryDefaults, passing: isPassing, ...options.retry }
  const { side, tenantId } = connection

  const graph = createGraphReader({ ...termsOf('graph'), origin: connection.endpoints.graph })
  const cmdlets = (service: 'exchange' | 'compliance', origin: string, anchor: string, transport: Transport): ExchangeReader =>
    createExchangeReader(createExchangeClient({ service, side, tenantId, origin, anchor, transport }), retry, options.signal, said =>
      log.warn({ side, service, ...said }),
    )
  const exchange = cmdlets('exchange', connection.endpoints.exchange, appAnchor(tenantId), createTransport(termsOf('exchange')))
  const engage = { side, origin: connection.endpoints.engage, transport: createTransport(termsOf('engage')) }
  const teams = { side, origin: connection.endpoints.teams, transport: createTransport(termsOf('teams')) }
  return {
    side,
    tenantId,
    clientId: session.clientId,
    graph: graphGateway(graph, tenantId),
    exchange: exchangeGateway(exchange),
    engage: {
      side,
      users: () => engageUsers(engage),
      networks: async () => engageNetworks(engage),
    },
    compliance: complianceGateway(side, complianceReader(connection, termsOf('compliance'), cmdlets)),
    sharepoint: sharePointGateway(sharePointService(connection, termsOf), options.sharepointNumbers ?? assumedNumbers),
    teams: { side, federation: async () => teamsFederation(teams) },
    log,
    permissions: () => session.permissions(),
    permissionsOf: async service => {
      await session.token(service)
      return session.permissions()[service] ?? []
    },
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
    allowedOrigins: new Set(connection.endpoints[service] === undefined ? [] : [connection.endpoints[service]]),
    token: async claims => session.token(service, claims),
    send,
    log,
    signal: options.signal,
    share: options.share,
    retry: service === 'exchange' || service === 'compliance' ? { passing: isPassing, ...options.retry } : options.retry,
  }
}

/** Finds the regional host at the first read and allows the token to go there. */
function complianceReader(
  connection: TenantConnection,
  terms: TransportOptions,
  cmdlets: (service: 'compliance', origin: string, anchor: string, transport: Transport) => ExchangeReader,
): () => Promise<ExchangeReader> {
  const { side, tenantId, initialDomain } = connection
  let coming: Promise<ExchangeReader> | undefined
  const find = async (): Promise<ExchangeReader> => {
    const origin = await regionalOrigin({
      side,
      tenantId,
      initialDomain,
      origin: connection.endpoints.compliance,
      transport: createTransport(terms),
    })
    return cmdlets(
      'compliance',
      origin,
      organizationAnchor(initialDomain),
      createTransport({ ...terms, allowedOrigins: new Set([origin]) }),
    )
  }
  return async () => {
    coming ??= find()
    coming.catch(() => {
      coming = undefined
    })
    return coming
  }
}

/** The address is looked at when it is needed: many runs never ask SharePoint. */
function sharePointService(connection: TenantConnection, termsOf: (service: Service) => TransportOptions): SharePointService {
  const transport = createTransport(termsOf('sharepointAdmin'))
  return {
    side: connection.side,
    transport,
    get origin() {
      return originOfService(connection.endpoints, 'sharepointAdmin')
    },
  }
}
