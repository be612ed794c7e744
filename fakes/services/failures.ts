import type { Failure, FailureContext, RouteAnswer, ServiceName } from './define.ts'

type Writer = (failure: Failure, context: FailureContext) => RouteAnswer

const codeByStatus: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  413: 'RequestEntityTooLarge',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
}
const codeOf = (status: number): string => codeByStatus[status] ?? 'UnknownError'

/** Error names: https://learn.microsoft.com/en-us/graph/errors */
const graphCodes: Readonly<Record<number, string>> = {
  401: 'InvalidAuthenticationToken',
  403: 'Authorization_RequestDenied',
  404: 'Request_ResourceNotFound',
  500: 'InternalServerError',
  503: 'ServiceNotAvailable',
  504: 'UnknownError',
}

/** `date` has no zone designator on the wire, and the ids are those of the headers. */
const graph: Writer = ({ status, detail, code }, { now, requestId, clientRequestId }) => {
  const innerError = { date: now.slice(0, 19), 'request-id': requestId, 'client-request-id': clientRequestId }
  const ids = { 'request-id': requestId, 'client-request-id': clientRequestId }
  const challenge = 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"'
  return {
    status,
    body: { error: { code: code ?? graphCodes[status] ?? codeOf(status), message: detail, innerError } },
    headers: status === 401 ? { ...ids, 'www-authenticate': challenge } : ids,
  }
}

/** Exchange says why it refuses in a header and leaves the body of a 401 or 403 empty (assumed from public clients). */
const exchange: Writer = ({ status, kind, detail }) => {
  if (status === 401)
    return {
      status,
      body: '',
      headers: {
        'www-authenticate': 'Bearer client_id="00000002-0000-0ff1-ce00-000000000000", error="invalid_token"',
      },
    }
  if (status === 403)
    return {
      status,
      body: '',
      headers: {
        'x-exceptiontype': kind === 'missing-role' ? 'UnauthorizedAccessException' : 'CmdletAccessDeniedException',
      },
    }
  if (status === 429)
    return {
      status,
      body: 'You have reached the maximum number of concurrent requests per tenant. Please wait and try again.',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    }
  return { status, body: { error: { code: codeOf(status), message: detail, details: [] } } }
}

const sharepoint: Writer = ({ status, kind, detail }) => {
  if (status === 401)
    return {
      status,
      body: { error: kind === 'weak-proof' ? 'invalid_request' : 'invalid_token', error_description: detail },
      headers: { 'www-authenticate': 'Bearer realm="", error="invalid_token"' },
    }
  const code = status === 403 ? '-2147024891, System.UnauthorizedAccessException' : `-1, ${codeOf(status)}`
  return { status, body: { 'odata.error': { code, message: { lang: 'en-US', value: detail } } } }
}

const plain: Writer = ({ status, detail }) => ({
  status,
  body: { error: { code: codeOf(status), message: detail } },
})

const teams: Writer = ({ status, detail }) => ({
  status,
  body: { code: codeOf(status), message: detail },
})

const engage: Writer = ({ status, detail }) => ({
  status,
  body: { response: { message: detail, code: status === 401 ? 16 : status, stat: 'fail' } },
})

const login: Writer = ({ status, kind, detail }) => ({
  status,
  body: {
    error: kind === 'bad-request' ? 'invalid_request' : 'temporarily_unavailable',
    error_description: detail,
  },
})

const writers: Readonly<Record<ServiceName, Writer>> = {
  login,
  graph,
  exchange,
  compliance: exchange,
  sharepoint,
  teams,
  engage,
}

/** The failure shape of a service that registers none of its own. */
export function defaultFailure(service: ServiceName): Writer {
  return writers[service] ?? plain
}
