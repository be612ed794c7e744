import type { Side } from '../domain/account.ts'
import { signIn } from './auth/session.ts'
import type { Identity, Service, TenantConnection } from './connection.ts'
import { canaryTraces, probeMailbox, sendCanary } from './graph/probe-mail.ts'
import type { CanaryTrace, ProbeMailbox } from './graph/probe-mail.ts'
import { createBusyEvent, deleteEvent, eventsWithSubject } from './graph/probe-calendar.ts'
import type { SeededEvent } from './graph/probe-calendar.ts'
import { appAnchor, createExchangeClient } from './exchange/client.ts'
import { isPassing } from './exchange/errors.ts'
import { exchangeGateway } from './exchange/gateway.ts'
import type { ExchangeGateway } from './exchange/gateway.ts'
import { createExchangeReader } from './exchange/reader.ts'
import { createGraphReader } from './graph/reader.ts'
import { schedule } from './graph/schedule.ts'
import type { Availability } from './graph/schedule.ts'
import { undiciSend } from './layers/undici-send.ts'
import { retryDefaults } from './layers/retry.ts'
import type { RetryOptions } from './layers/retry.ts'
import { createRequestLog } from './request-log.ts'
import type { RequestLog } from './request-log.ts'
import { createTransport } from './transport.ts'

export type { Availability } from './graph/schedule.ts'
export type { CanaryTrace } from './graph/probe-mail.ts'

/** What a probe may do in one tenant, as the probe identity and as nobody else. */
export interface ProbeGateway extends Pick<ExchangeGateway, 'mailUser' | 'serverAvailability'> {
  readonly side: Side
  readonly tenantId: string
  readonly clientId: string
  mailbox(upn: string): Promise<ProbeMailbox>
  availability(anchor: string, wanted: Parameters<typeof schedule>[2]): Promise<Availability[]>
  createBusyEvent(event: SeededEvent): Promise<string>
  eventsWithSubject(mailbox: string, subject: string): Promise<string[]>
  deleteEvent(mailbox: string, id: string): Promise<void>
  sendCanary(canary: Parameters<typeof sendCanary>[1]): Promise<void>
  canaryTraces(wanted: Parameters<typeof canaryTraces>[1]): Promise<CanaryTrace[]>
  /** The service's clock minus this machine's, in milliseconds; 0 before the first answer. */
  clockSkew(): number
  /** Permissions granted in the tokens fetched so far, by service. */
  permissions(): Readonly<Partial<Record<Service, readonly string[]>>>
  close(): Promise<void>
}

export interface OpenProbeOptions {
  readonly share?: number | undefined
  readonly retry?: Partial<RetryOptions> | undefined
  /** The log of the side's other requests, so that a run counts all of them. */
  readonly log?: RequestLog | undefined
  /** Ends what leaves nothing behind: tests of the migration endpoint. */
  readonly signal?: AbortSignal | undefined
}

const connectionsPerOrigin = 2

/**
 * Signs in as the probe identity. The signal ends no request that makes or removes something: what a probe made has to be removed even
 * when the run is stopped, and every request ends by its own time limit. Errors: `sign-in-failed`, `wrong-tenant`, `unreachable`.
 */
export async function openProbe(connection: TenantConnection, identity: Identity, options: OpenProbeOptions = {}): Promise<ProbeGateway> {
  const session = await signIn(connection, identity)
  const end = undiciSend(connection.trustedCa, connectionsPerOrigin)
  const log = options.log ?? createRequestLog()
  const { side, tenantId, endpoints } = connection
  const termsOf = (service: 'graph' | 'exchange') => ({
    side,
    service,
    allowedOrigins: new Set([endpoints[service]]),
    token: async (claims: string | undefined) => session.token(service, claims),
    send: end.send,
    log,
    share: options.share,
  })
  const graph = createGraphReader({ ...termsOf('graph'), retry: options.retry, origin: endpoints.graph })
  const retry: RetryOptions = { ...retryDefaults, passing: isPassing, ...options.retry }
  const transport = createTransport({ ...termsOf('exchange'), retry, signal: options.signal })
  const cmdlets = createExchangeClient({
    service: 'exchange',
    side,
    tenantId,
    origin: endpoints.exchange,
    anchor: appAnchor(tenantId),
    transport,
  })
  const exchange = exchangeGateway(
    createExchangeReader(cmdlets, retry, options.signal, said => log.warn({ side, service: 'exchange', ...said })),
  )
  return {
    side,
    tenantId,
    mailUser: exchange.mailUser,
    serverAvailability: exchange.serverAvailability,
    clientId: session.clientId,
    mailbox: async upn => probeMailbox(graph, upn),
    availability: async (anchor, wanted) => schedule(graph, anchor, wanted),
    createBusyEvent: async event => createBusyEvent(graph, event),
    eventsWithSubject: async (mailbox, subject) => eventsWithSubject(graph, mailbox, subject),
    deleteEvent: async (mailbox, id) => deleteEvent(graph, mailbox, id),
    sendCanary: async canary => sendCanary(graph, canary),
    canaryTraces: async wanted => canaryTraces(graph, wanted),
    clockSkew: () => log.clockSkew().graph ?? 0,
    permissions: () => session.permissions(),
    close: async () => end.close(),
  }
}
