import { randomUUID } from 'node:crypto'
import { WavegateError } from '../../domain/errors.ts'
import type { Side } from '../../domain/account.ts'
import type { Service } from '../connection.ts'
import type { Answer } from '../layers/layer.ts'
import type { Transport } from '../transport.ts'
import { bodyOf, checkCall } from './cmdlets.ts'
import type { CmdletCall } from './cmdlets.ts'

export interface ExchangeClientOptions {
  readonly service: Service
  readonly side: Side
  readonly tenantId: string
  /** `https://outlook.office365.com`, or the regional host of the compliance service. */
  readonly origin: string
  /** Routes the call to the tenant's system mailbox. */
  readonly anchor: string
  readonly transport: Transport
}

/** Sends cmdlets; every status is an answer. */
export interface ExchangeClient {
  readonly service: Service
  readonly side: Side
  /** One page: `link` is the next link of the page before it; the body is sent again unchanged. */
  invoke(call: CmdletCall, link?: string): Promise<Answer>
  /** Several calls in one request (not more than 10), whose body is made with the value of the `Authorization` header. */
  post(
    path: string,
    bodyWith: (authorization: string) => string,
    call: {
      readonly perUser: boolean
      readonly units: number
      readonly timeoutMs: number | undefined
    },
  ): Promise<Answer>
  urlOf(call: CmdletCall, link?: string): string
  headersOf(call: CmdletCall): Record<string, string>
}

/** The arbitration mailbox that every tenant has; requests of apps are routed by it. */
const systemMailbox = 'SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}'

export const appAnchor = (tenantId: string): string => `APP:${systemMailbox}@${tenantId}`
export const organizationAnchor = (initialDomain: string): string => `UPN:${systemMailbox}@${initialDomain}`

export function createExchangeClient(options: ExchangeClientOptions): ExchangeClient {
  const base = `${options.origin}/adminapi/beta/${encodeURIComponent(options.tenantId)}`
  const connection = randomUUID()

  const urlOf = (call: CmdletCall, link?: string): string => {
    if (link !== undefined) return sameOrigin(link, options.origin, options.side)
    return `${base}/InvokeCommand${call.select === undefined ? '' : `?$select=${call.select.join(',')}`}`
  }
  const headersOf = (call: CmdletCall): Record<string, string> => ({
    ...common(),
    'X-CmdletName': call.name,
    Prefer: 'odata.maxpagesize=1000',
  })
  const common = (): Record<string, string> => ({
    'Content-Type': 'application/json; charset=utf-8',
    'X-AnchorMailbox': options.anchor,
    'X-ResponseFormat': 'json',
    'Accept-Language': 'en-US',
    'connection-id': connection,
    'client-request-id': randomUUID(),
  })
  return {
    service: options.service,
    side: options.side,
    urlOf,
    headersOf,
    async invoke(call, link) {
      checkCall(call)
      const url = urlOf(call, link)
      return options.transport({
        method: 'POST',
        url,
        headers: headersOf(call),
        body: bodyOf(call),
        repeatable: true,
        perUser: call.perUser ?? false,
        ...(call.timeoutMs === undefined ? {} : { timeoutMs: call.timeoutMs }),
      })
    },
    async post(path, bodyWith, { perUser, units, timeoutMs }) {
      return options.transport({
        method: 'POST',
        url: `${base}${path}`,
        // Otherwise the parts behind one that failed would stay unanswered.
        headers: { ...common(), Prefer: 'odata.continue-on-error' },
        bodyWith,
        repeatable: true,
        perUser,
        units,
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
      })
    },
  }
}

function sameOrigin(link: string, origin: string, side: Side): string {
  if (URL.parse(link)?.origin === origin) return link
  throw new WavegateError(
    'request-refused',
    `Exchange of the ${side} gave a link to another address than ${origin}; it was not followed, because the token must not leave.`,
  )
}
