import { Agent, fetch } from 'undici'
import { certificateAssertion } from '../../fakes/services/login/certificate-assertion.ts'
import type { Endpoints, Twin } from '../../fakes/start.ts'

export type Side = 'source' | 'target'
type ServiceName = 'graph' | 'exchange' | 'sharepointAdmin'
type ClientName = 'read' | 'probe' | 'execute'
export type Json = Readonly<Record<string, unknown>>

export interface Reply {
  readonly status: number
  readonly body: unknown
}

/** Requests to a twin as any program would send them: a token of the tenant's authority, and JSON over TLS. */
export interface RawClient {
  /** Any status; the caller judges it. */
  call(side: Side, service: ServiceName, method: string, path: string, body?: unknown, client?: ClientName): Promise<Reply>
  /** As `call` to Graph with the executing client, for answers that must be below 300. */
  write(side: Side, method: string, path: string, body?: unknown): Promise<Json>
  /** As `call` to Graph with the reading client, for answers that must be 200. */
  read(side: Side, path: string): Promise<Json>
  /** Rows of one cmdlet; `Get` and `Test` by the reading client, others by the executing one. */
  cmdlet(side: Side, name: string, parameters: Json): Promise<Json[]>
  control(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown>
  /** Moves the twin's clock by an ISO 8601 duration. */
  advance(duration: string): Promise<void>
  close(): Promise<void>
}

export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
export const rowsOf = (body: unknown): Json[] => {
  const value = isJson(body) ? body['value'] : undefined
  if (!Array.isArray(value)) throw new Error(`Not a collection: ${JSON.stringify(body)}`)
  return value.filter(isJson)
}
const must = (reply: Reply, what: string): Json => {
  if (reply.status >= 300) throw new Error(`${what} answered ${reply.status}: ${JSON.stringify(reply.body)}`)
  return isJson(reply.body) ? reply.body : {}
}

export function openRawClient(twin: Pick<Twin, Side | 'control' | 'caPem'>): RawClient {
  const dispatcher = new Agent({ connect: { ca: twin.caPem } })
  const tokens = new Map<string, Promise<string>>()

  const send = async (url: string, method: string, headers: Record<string, string>, body: string | undefined): Promise<Reply> => {
    const answer = await fetch(url, { dispatcher, method, headers, body: body ?? null })
    const text = await answer.text()
    return { status: answer.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text }
  }
  const signIn = async (endpoints: Endpoints, service: ServiceName, client: ClientName): Promise<string> => {
    const { clientId, clientSecret, certificatePem } = endpoints.clients[client]
    const url = `${endpoints.authority}/${endpoints.tenantId}/oauth2/v2.0/token`
    const proof: Record<string, string> =
      service === 'sharepointAdmin'
        ? {
            client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            client_assertion: await certificateAssertion(clientId, certificatePem, url),
          }
        : { client_secret: clientSecret }
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      scope: `${endpoints[service]}/.default`,
      ...proof,
    })
    const reply = await send(url, 'POST', { 'content-type': 'application/x-www-form-urlencoded' }, form.toString())
    return String(must(reply, `Signing in to the ${service} of ${endpoints.initialDomain}`)['access_token'])
  }
  const tokenOf = (side: Side, service: ServiceName, client: ClientName): Promise<string> => {
    const key = `${side} ${service} ${client}`
    const token = tokens.get(key) ?? signIn(twin[side], service, client)
    tokens.set(key, token)
    return token
  }
  const call: RawClient['call'] = async (side, service, method, path, body, client = 'execute') => {
    const headers: Record<string, string> = { authorization: `Bearer ${await tokenOf(side, service, client)}` }
    if (body !== undefined) headers['content-type'] = typeof body === 'string' ? 'text/xml' : 'application/json'
    return send(
      `${twin[side][service]}${path}`,
      method,
      headers,
      body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    )
  }
  const control: RawClient['control'] = async (method, path, body) =>
    must(
      await send(`${twin.control}${path}`, method, {}, body === undefined ? undefined : JSON.stringify(body)),
      `Control ${method} ${path}`,
    )
  return {
    call,
    write: async (side, method, path, body) => must(await call(side, 'graph', method, path, body), `${method} ${path} in the ${side}`),
    read: async (side, path) => must(await call(side, 'graph', 'GET', path, undefined, 'read'), `GET ${path} in the ${side}`),
    cmdlet: async (side, name, parameters) => {
      const body = { CmdletInput: { CmdletName: name, Parameters: parameters } }
      const path = `/adminapi/beta/${twin[side].tenantId}/InvokeCommand`
      const client = /^(Get|Test)-/.test(name) ? 'read' : 'execute'
      return rowsOf(must(await call(side, 'exchange', 'POST', path, body, client), `${name} in the ${side}`))
    },
    control,
    advance: async duration => {
      await control('POST', '/clock', { advance: duration })
    },
    close: async () => dispatcher.destroy(),
  }
}
