import { WavegateError } from '../domain/errors.ts'
import type { ErrorCode } from '../domain/errors.ts'
import type { Side } from '../domain/account.ts'
import type { Service } from './connection.ts'
import { pathOf, quoted } from './redact.ts'

/** A refusal in the words of a service, kept apart so that callers can tell kinds of refusals without reading sentences. */
export class ServiceError extends WavegateError {
  readonly status: number
  /** The service's own code or exception class, e.g. `Request_ResourceNotFound`; empty when it gave none. */
  readonly vendorCode: string
  /** The service's own message, redacted and bounded. */
  readonly vendorMessage: string
  readonly requestId: string
  constructor(
    code: ErrorCode,
    sentence: string,
    details: {
      readonly status: number
      readonly vendorCode: string
      readonly vendorMessage: string
      readonly requestId: string
    },
  ) {
    super(code, sentence)
    this.name = 'ServiceError'
    this.status = details.status
    this.vendorCode = quoted(details.vendorCode, 120)
    this.vendorMessage = quoted(details.vendorMessage)
    this.requestId = quoted(details.requestId, 80)
  }
}

const codes: Readonly<Record<number, ErrorCode>> = {
  401: 'sign-in-failed',
  403: 'permission-missing',
  404: 'not-found',
  408: 'timeout',
  429: 'throttled',
}

const advice: Partial<Readonly<Record<ErrorCode, string>>> = {
  'sign-in-failed': 'sign in again, or check that the app still exists in that tenant',
  'permission-missing': 'grant the permission that this read needs to the app and consent to it, then run again',
  'not-found': 'check that the object exists in that tenant',
  throttled: 'run again later or lower the share of the limits to use',
  unreachable: 'run again; if it stays, look at the service health page',
  timeout: 'run again; if it stays, look at the service health page',
}

/** SharePoint refuses app-only tokens that were won with a secret: https://learn.microsoft.com/en-us/sharepoint/dev/solution-guidance/security-apponly-azuread */
const certificateOnly = /unsupported app only token/i

const adviceOn = (code: ErrorCode, vendorMessage: string): string | undefined =>
  certificateOnly.test(vendorMessage)
    ? 'SharePoint takes only tokens that were won with a certificate: let the app sign in with one (kind: certificate) instead of a secret'
    : advice[code]

export const codeOfStatus = (status: number): ErrorCode => codes[status] ?? (status >= 500 ? 'unreachable' : 'request-refused')

/** One sentence about a refused request, with the cause the service named. */
export function refusal(about: {
  readonly service: Service
  readonly side: Side
  readonly method: string
  readonly url: string
  readonly status: number
  readonly vendorCode: string
  readonly vendorMessage: string
  readonly requestId: string
  readonly code?: ErrorCode
}): ServiceError {
  const code = about.code ?? codeOfStatus(about.status)
  const said = [about.vendorCode, about.vendorMessage]
    .filter(part => part !== '')
    .map(part => quoted(part))
    .join(': ')
  const what = `${about.service} of the ${about.side} answered ${about.method} ${pathOf(about.url)} with ${about.status}`
  const todo = adviceOn(code, about.vendorMessage)
  return new ServiceError(code, `${what}${said === '' ? '' : ` (${said})`}${todo === undefined ? '' : `; ${todo}`}.`, about)
}
