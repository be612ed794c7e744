import { z } from 'zod'
import type { ErrorCode } from '../../domain/errors.ts'
import type { Side } from '../../domain/account.ts'
import type { Service } from '../connection.ts'
import type { Answer } from '../layers/layer.ts'
import { codeOfStatus, refusal } from '../service-error.ts'
import type { ServiceError } from '../service-error.ts'

export type ExchangeErrorKind =
  | 'not-found'
  | 'ambiguous'
  | 'access-denied'
  | 'authentication'
  | 'throttled'
  | 'transient'
  | 'validation'
  | 'unknown'

/** Exception name → kind. The status cannot tell: "not found" comes with 400, 404 and 500. */
const byException: readonly (readonly [RegExp, ExchangeErrorKind])[] = [
  [/ManagementObjectNotFoundException|RecipientNotFoundException|MigrationUserNotFoundException/i, 'not-found'],
  [/ManagementObjectAmbiguousException|Ambiguous/i, 'ambiguous'],
  [/CmdletAccessDenied|UnauthorizedAccess|AccessDenied|AuthorizationFailed/i, 'access-denied'],
  [/Authentication|InvalidToken|SecurityToken/i, 'authentication'],
  [/OverBudget|Throttl|TooManyRequests|ConcurrencyLimit/i, 'throttled'],
  [/ServerBusy|Transient|BackendCommunication|CmdletProxyNotAvailable|UnableToWriteToAad/i, 'transient'],
  [/Validation|ParameterBinding|ParameterTransformation|Parsing|ArgumentException|InvalidOperation/i, 'validation'],
]

const byText: readonly (readonly [RegExp, ExchangeErrorKind])[] = [
  [/couldn't be found|couldn't find|wasn't found|can't be found/i, 'not-found'],
  [/matches multiple entries/i, 'ambiguous'],
  [/maximum number of concurrent requests/i, 'throttled'],
  [/may be transient|ServerBusyException|TransientException|BackendCommunicationException|CmdletProxyNotAvailable/i, 'transient'],
  [/parameter cannot be found that matches|is not recognized as/i, 'access-denied'],
]

const byStatus: Readonly<Record<number, ExchangeErrorKind>> = {
  401: 'authentication',
  403: 'access-denied',
  408: 'transient',
  429: 'throttled',
  502: 'transient',
  503: 'transient',
  504: 'transient',
}

const codes: Readonly<Record<ExchangeErrorKind, ErrorCode>> = {
  'not-found': 'not-found',
  ambiguous: 'answer-ambiguous',
  'access-denied': 'permission-missing',
  authentication: 'sign-in-failed',
  throttled: 'throttled',
  transient: 'unreachable',
  validation: 'request-refused',
  unknown: 'request-refused',
}

const envelope = z.object({
  error: z.object({
    code: z.string().catch(''),
    message: z.string().catch(''),
    details: z.array(z.object({ message: z.string() })).catch([]),
    innererror: z
      .object({ internalexception: z.object({ message: z.string(), type: z.string() }) })
      .optional()
      .catch(undefined),
  }),
})

export interface ExchangeRefusal {
  readonly kind: ExchangeErrorKind
  /** Exception class without its namespace; empty when unknown. */
  readonly exception: string
  readonly text: string
}

/** Reads JSON, plain text, HTML and empty or NUL-padded bodies. */
export function refusalOf(answer: Answer): ExchangeRefusal {
  const body = answer.text.replaceAll('\u0000', '').trim()
  const told = readEnvelope(body)
  const exception = told.exception !== '' ? told.exception : (answer.headers.get('x-exceptiontype') ?? '')
  const kind =
    byException.find(([pattern]) => pattern.test(exception))?.[1] ??
    // Servers and databases can be missing, too: where an exception is named, it alone says that the object is.
    byText.find(([pattern, meant]) => pattern.test(told.text) && (exception === '' || meant !== 'not-found'))?.[1] ??
    byStatus[answer.status] ??
    'unknown'
  return { kind, exception: exception.split('.').at(-1) ?? '', text: told.text }
}

/** `details[0].message` is `stringId|exceptionClass|text`; the text may hold more bars. */
function readEnvelope(body: string): { readonly exception: string; readonly text: string } {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return { exception: '', text: body.startsWith('<') ? '(an HTML page)' : body.slice(0, 400) }
  }
  const parsed = envelope.safeParse(value)
  if (!parsed.success) return { exception: '', text: '' }
  const { details, innererror, message } = parsed.data.error
  const parts = (details[0]?.message ?? '').split('|')
  const [, exception, ...text] = parts
  if (exception !== undefined && text.length > 0) return { exception, text: text.join('|') }
  const inner = innererror?.internalexception
  return { exception: inner?.type ?? '', text: details[0]?.message ?? inner?.message ?? message }
}

/** Statuses of answers that name no cause; with a cause, the cause tells: "not found" may come with 500. */
const passingStatuses = new Set([408, 429, 500, 502, 503, 504])

export const isPassing = (answer: Answer): boolean => {
  if (answer.status >= 200 && answer.status < 300) return false
  const { kind } = refusalOf(answer)
  return kind === 'throttled' || kind === 'transient' || (kind === 'unknown' && passingStatuses.has(answer.status))
}

/** `vendorCode` of the error is the exception class. */
export function exchangeFailure(service: Service, side: Side, cmdlet: string, answer: Answer): ServiceError {
  const said = refusalOf(answer)
  const code = said.kind === 'unknown' && answer.status >= 500 ? codeOfStatus(answer.status) : codes[said.kind]
  return refusal({
    service,
    side,
    method: cmdlet,
    url: '/InvokeCommand',
    status: answer.status,
    vendorCode: said.exception,
    vendorMessage: said.text,
    requestId: answer.headers.get('request-id') ?? '',
    code,
  })
}
