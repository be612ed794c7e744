import type { Side } from '../domain/account.ts'
import { budgetsOf, concurrencyOf } from './budgets.ts'
import type { Service } from './connection.ts'
import { attachToken } from './layers/attach-token.ts'
import type { TokenSource } from './layers/attach-token.ts'
import { keepBudget } from './layers/keep-budget.ts'
import type { Answer, Layer, Outgoing, Send } from './layers/layer.ts'
import { limit } from './layers/limit.ts'
import { record } from './layers/record.ts'
import { retry, retryDefaults } from './layers/retry.ts'
import type { RetryOptions } from './layers/retry.ts'
import type { RequestLog } from './request-log.ts'

/** What the caller of a service decides; the rest has defaults. */
export interface TransportRequest {
  readonly method: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly bodyWith?: Outgoing['bodyWith']
  /** Default: GET and HEAD only. A POST that only reads says true. */
  readonly repeatable?: boolean
  readonly units?: number
  readonly budget?: string
  readonly perUser?: boolean
  readonly timeoutMs?: number
}

export interface TransportOptions {
  readonly side: Side
  readonly service: Service
  /** Origins that may receive this service's token. */
  readonly allowedOrigins: ReadonlySet<string>
  readonly token: TokenSource
  /** The end of the chain. */
  readonly send: Send
  readonly log: RequestLog
  readonly signal?: AbortSignal | undefined
  /** Share of the published limits to use, in (0, 1]. */
  readonly share?: number | undefined
  readonly retry?: Partial<RetryOptions> | undefined
}

const defaultTimeoutMs = 120_000

/** The layers of one service of one side, outermost first; state inside is shared by all its requests. */
export function layersOf(options: TransportOptions): readonly Layer[] {
  const settings: RetryOptions = { ...retryDefaults, ...options.retry }
  return [
    retry(settings),
    limit(concurrencyOf(options.service)),
    attachToken(options.allowedOrigins, options.token),
    keepBudget(budgetsOf(options.service, options.share ?? 0.5), settings.delay),
    record(options.log, options.side, options.service),
  ]
}

export function outgoing(request: TransportRequest, service: Service, signal: AbortSignal | undefined): Outgoing {
  return {
    method: request.method,
    url: request.url,
    headers: request.headers ?? {},
    body: request.body,
    bodyWith: request.bodyWith,
    repeatable: request.repeatable ?? (request.method === 'GET' || request.method === 'HEAD'),
    units: request.units ?? 1,
    budget: request.budget ?? service,
    perUser: request.perUser ?? false,
    timeoutMs: request.timeoutMs ?? defaultTimeoutMs,
    signal,
    attempt: 1,
  }
}

export type Transport = (request: TransportRequest) => Promise<Answer>

/** Sends requests of one service of one side through token, budget, retries and log. */
export function createTransport(options: TransportOptions): Transport {
  const send = layersOf(options).reduceRight<Send>((next, layer) => layer(next), options.send)
  return async request => send(outgoing(request, options.service, options.signal))
}
