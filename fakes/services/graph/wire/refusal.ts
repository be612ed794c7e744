import { randomUUID } from 'node:crypto'
import type { Objection } from '../../../behaviours/asking/objection.ts'
import type { RouteAnswer, RouteRequest } from '../../define.ts'

/** Thrown inside a route to end it with a Graph error; the table turns it into the answer. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly details: readonly ErrorDetail[]
  readonly headers: Readonly<Record<string, string>>
  /** The twin refuses, not the service. */
  readonly unknown: boolean

  constructor(
    status: number,
    code: string,
    message: string,
    more: { details?: readonly ErrorDetail[]; headers?: Record<string, string>; unknown?: boolean } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.details = more.details ?? []
    this.headers = more.headers ?? {}
    this.unknown = more.unknown ?? false
  }
}

export interface ErrorDetail {
  readonly code: string
  readonly message: string
  readonly target?: string
}

/** The ids that name a request in headers and errors: the service's, and the client's own or the same again. */
export function requestIds(request: RouteRequest): { 'request-id': string; 'client-request-id': string } {
  const id = randomUUID()
  return { 'request-id': id, 'client-request-id': request.headers['client-request-id'] ?? id }
}

/** Graph's error envelope. `date` has no zone designator on the wire: https://learn.microsoft.com/graph/errors */
export function refusalAnswer(request: RouteRequest, refusal: Refusal, ids = requestIds(request)): RouteAnswer {
  const inner = { date: request.world.clock.iso().slice(0, 19), ...ids }
  const details = refusal.details.length > 0 ? { details: refusal.details } : {}
  return {
    status: refusal.status,
    body: { error: { code: refusal.code, message: refusal.message, ...details, innerError: inner } },
    headers: { ...ids, ...refusal.headers },
    ...(refusal.unknown && { unknown: true }),
  }
}

/** The directory's words for an object that is not there. */
export function absent(id: string): Refusal {
  return new Refusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  )
}

/** Ends the route with the first of the behaviours' objections; without one it goes on. */
export function refuseFor(objections: readonly Objection[]): void {
  const [first] = objections
  if (!first) return
  const { status = 400, code, message, detail } = first
  throw new Refusal(status, code, message, detail ? { details: [{ ...detail, message }] } : {})
}

/** For requests that the vendor serves and the twin does not: never an invented success. */
export function notModelled(what: string): Refusal {
  return new Refusal(501, 'NotImplemented', `The twin does not model ${what}.`, { unknown: true })
}
