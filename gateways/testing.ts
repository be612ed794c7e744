import type { Service } from './connection.ts'
import { createExchangeClient } from './exchange/client.ts'
import { isPassing } from './exchange/errors.ts'
import { createExchangeReader } from './exchange/reader.ts'
import type { ExchangeReader } from './exchange/reader.ts'
import { createGraphReader } from './graph/reader.ts'
import type { GraphReader } from './graph/reader.ts'
import type { Answer, Outgoing } from './layers/layer.ts'
import { retryDefaults } from './layers/retry.ts'
import type { RetryOptions } from './layers/retry.ts'
import { createRequestLog } from './request-log.ts'
import { createTransport } from './transport.ts'
import type { TransportOptions } from './transport.ts'

/** An answer with a JSON body. */
export const json = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: new Headers({ 'content-type': 'application/json', ...headers }),
  text: JSON.stringify(body),
})

/** The end of a chain that answers from a function, with everything that was sent and waited. */
export interface Scripted {
  readonly options: TransportOptions
  readonly sent: Outgoing[]
  /** Milliseconds of every pause; nothing really waits. */
  readonly waits: number[]
  readonly retry: RetryOptions
}

export function scripted(service: Service, origin: string, answer: (request: Outgoing) => Answer | Promise<Answer>): Scripted {
  const sent: Outgoing[] = []
  const waits: number[] = []
  const retry: RetryOptions = {
    ...retryDefaults,
    random: () => 0,
    now: () => Date.parse('2026-11-23T00:00:00Z'),
    delay: async milliseconds => {
      waits.push(milliseconds)
    },
  }
  const options: TransportOptions = {
    side: 'source',
    service,
    allowedOrigins: new Set([origin]),
    token: async () => 'a-token',
    send: async request => {
      sent.push(request)
      return answer(request)
    },
    log: createRequestLog(),
    retry,
  }
  return { options, sent, waits, retry }
}

const graphOrigin = 'https://graph.example'
const exchangeOrigin = 'https://exchange.example'

export function scriptedGraph(answer: (request: Outgoing) => Answer | Promise<Answer>): Scripted & { readonly graph: GraphReader } {
  const script = scripted('graph', graphOrigin, answer)
  return { ...script, graph: createGraphReader({ ...script.options, origin: graphOrigin }) }
}

export function scriptedExchange(
  answer: (request: Outgoing) => Answer | Promise<Answer>,
): Scripted & { readonly exchange: ExchangeReader } {
  const script = scripted('exchange', exchangeOrigin, answer)
  const retry = { ...script.retry, passing: isPassing }
  const client = createExchangeClient({
    service: 'exchange',
    side: 'source',
    tenantId: 'a-tenant',
    origin: exchangeOrigin,
    anchor: 'APP:a-mailbox',
    transport: createTransport({ ...script.options, retry }),
  })
  const warn = (said: { readonly about: string; readonly text: string }): void =>
    script.options.log.warn({ side: 'source', service: 'exchange', ...said })
  return { ...script, exchange: createExchangeReader(client, retry, undefined, warn) }
}

/** The requests inside a `$batch` body. */
export function batched(request: Outgoing): { readonly id: string; readonly url: string }[] {
  const body: { readonly requests: { readonly id: string; readonly url: string }[] } = JSON.parse(request.body ?? '{"requests":[]}')
  return body.requests
}
