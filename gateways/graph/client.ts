import { Client, ResponseType } from '@microsoft/microsoft-graph-client'
import type { GraphRequest } from '@microsoft/microsoft-graph-client'
import { WavegateError } from '../../domain/errors.ts'
import type { Side } from '../../domain/account.ts'
import { quoted } from '../redact.ts'
import { layersOf, outgoing } from '../transport.ts'
import type { TransportOptions } from '../transport.ts'
import { carryErrors, endOf, middlewareOf, RequestTerms, unwrapped } from './request-terms.ts'

export type GraphVersion = 'v1.0' | 'beta'

export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Relative, without version, encoded: `/users?$select=id`. */
  readonly path: string
  readonly version?: GraphVersion
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Resource units (https://learn.microsoft.com/graph/throttling-limits#pattern-for-resource-unit-limits); 1 unless said. */
  readonly units?: number
  readonly budget?: string
  readonly perUser?: boolean
  /** A POST that only reads says true. */
  readonly repeatable?: boolean
}

/** An answer of Graph with any status. */
export interface GraphAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Sends single calls; every status is an answer, only a broken exchange is an error. */
export interface GraphClient {
  readonly side: Side
  readonly origin: string
  send(call: GraphCall): Promise<GraphAnswer>
}

/** Microsoft's Graph client with our own middleware: retries, concurrency, token, budget, log, undici. */
export function createGraphClient(options: TransportOptions & { readonly origin: string }): GraphClient {
  const chain = [...layersOf(options).map(middlewareOf), endOf(options.send)]
  chain.forEach((member, index) => {
    const following = chain[index + 1]
    if (following !== undefined) member.setNext?.(following)
  })
  const first = chain[0]
  if (first === undefined) throw new WavegateError('internal', 'The middleware chain of Graph is empty.')
  const client = Client.initWithMiddleware({
    baseUrl: options.origin,
    middleware: carryErrors(first),
  })

  const send = async (call: GraphCall): Promise<GraphAnswer> => {
    // The client takes any `https://` in a path for the beginning of an address.
    if (!call.path.startsWith('/') || call.path.includes('https://'))
      throw new WavegateError('internal', `A path for Graph is not relative: ${quoted(call.path, 80)}.`)
    const terms = outgoing(
      {
        method: call.method,
        url: call.path,
        ...(call.units === undefined ? {} : { units: call.units }),
        ...(call.budget === undefined ? {} : { budget: call.budget }),
        ...(call.perUser === undefined ? {} : { perUser: call.perUser }),
        ...(call.repeatable === undefined ? {} : { repeatable: call.repeatable }),
      },
      'graph',
      options.signal,
    )
    const request = client
      .api(call.path)
      .version(call.version ?? 'v1.0')
      .headers({ ...priorityOf(call), ...call.headers })
      .middlewareOptions([new RequestTerms(terms)])
      .responseType(ResponseType.RAW)
    try {
      const response = await perform(request, call)
      if (!(response instanceof Response)) throw new WavegateError('internal', 'The Graph client gave no raw answer.')
      return { status: response.status, headers: response.headers, text: await response.text() }
    } catch (error) {
      throw unwrapped(error)
    }
  }
  return { side: options.side, origin: options.origin, send }
}

/** Bulk reads are shed first when the service is short; writes are not (https://learn.microsoft.com/graph/throttling). */
const priorityOf = (call: GraphCall): Record<string, string> => ({
  'x-ms-throttle-priority': call.method === 'GET' || call.repeatable === true ? 'Low' : 'Normal',
})

async function perform(request: GraphRequest, call: GraphCall): Promise<unknown> {
  const body = call.body === undefined ? '' : JSON.stringify(call.body)
  if (call.method === 'GET') return request.get()
  if (call.method === 'DELETE') return request.delete()
  request.header('Content-Type', 'application/json')
  if (call.method === 'POST') return request.post(body)
  return call.method === 'PATCH' ? request.patch(body) : request.put(body)
}
