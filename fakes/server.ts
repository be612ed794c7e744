import { createServer, type Server } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { afterEmptyPage, faultAnswer, spoil } from './control/fault-answers.ts'
import type { FaultRule, Faults } from './control/faults.ts'
import { pause, seenUnder } from './control/under-fault.ts'
import { readBody, parseBody } from './services/body.ts'
import type { Claims, Connection, RouteAnswer, ServiceName } from './services/define.ts'
import { answerRoute, answerUnknown, failWith, findRoute, splitTarget } from './services/router.ts'
import { writeAnswer } from './services/write.ts'
import type { TokenIssuer } from './services/login/tokens.ts'
import type { Tenant, TenantName } from './tenant/tenant.ts'
import type { World } from './tenant/world.ts'
import type { KeyedCertificate } from './tls/authority.ts'

/** One service of one tenant. */
export interface ServerContext {
  /** Read anew for each request: a reset replaces the world. */
  readonly world: () => World
  readonly tenant: TenantName
  readonly service: ServiceName
  readonly tokens: TokenIssuer
  readonly faults: () => Faults
  /** Of a service whose front door only leads to a regional host: the port of that. */
  readonly regionalPort?: () => number | undefined
}

export interface ListeningServer {
  readonly port: number
  /** Closes at once, with every open connection. */
  close(): Promise<void>
}

interface Handling {
  readonly world: World
  readonly tenant: Tenant
  readonly method: string
  readonly target: string
  readonly origin: string
  readonly text: string
  readonly rule: FaultRule | null
  readonly connection: Connection
}

const secretParameters = /([?&](?:access_token|client_secret|client_assertion|refresh_token|sig)=)[^&]*/gi

function headersOf(request: IncomingMessage): Record<string, string | undefined> {
  const headers: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(request.headers)) headers[name] = Array.isArray(value) ? value.join(', ') : value
  return headers
}

async function answerRequest(context: ServerContext, request: IncomingMessage, handling: Handling): Promise<RouteAnswer> {
  const { service } = context
  const { world, tenant, method, target, origin, text, rule, connection } = handling
  const { path, query } = splitTarget(target)
  const found = findRoute(world, service, method, path)
  if (!found) return answerUnknown(service, method, path)
  const clientRequestId = headersOf(request)['client-request-id']
  const instead = rule && faultAnswer(world, service, rule, clientRequestId)
  if (instead) return instead
  let claims: Claims | null = null
  if (found.route.roles !== 'public') {
    const result = await context.tokens.verify(request.headers.authorization, tenant, service)
    if ('kind' in result) return failWith(world, service, result, clientRequestId)
    claims = result
  }
  const body = parseBody(request.headers['content-type'], text)
  if (!body.ok) return failWith(world, service, { status: 400, kind: 'bad-request', detail: body.detail }, clientRequestId)
  const inner = { method, path, query, headers: headersOf(request), body: body.value, origin, claims, connection }
  const passing = { world, tenant, service, request: inner, params: found.params }
  const seen = rule ? seenUnder(rule, context.faults(), passing, text) : {}
  const asked = { ...inner, claims: seen.claims ?? claims, half: seen.half }
  const answer = await answerRoute(world, seen.tenant ?? tenant, service, asked, { ...found, params: seen.params ?? found.params })
  // Graph pages what is got, never what is posted; Exchange wants the same post again for the next page.
  const whole = rule?.kind === 'empty-page' && service === 'graph' && method !== 'GET'
  return rule && !whole ? spoil(answer, rule, `${origin}${target}`) : answer
}

export function listen(context: ServerContext, tls: KeyedCertificate, host: string, port = 0): Promise<ListeningServer> {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const began = performance.now()
    const world = context.world()
    const tenant = world.tenant(context.tenant)
    const { service } = context
    const method = request.method ?? 'GET'
    const target = request.url ?? '/'
    const record = (status: number, cost: number, unknown: boolean): void => {
      const path = target.replaceAll(secretParameters, '$1-')
      world.log.add({
        at: world.clock.iso(),
        tenant: tenant.name,
        service,
        method,
        path,
        status,
        cost,
        milliseconds: performance.now() - began,
        unknown,
      })
    }
    const read = await readBody(request)
    if (!read.ok) {
      const answer = failWith(world, service, {
        status: 413,
        kind: 'too-large',
        detail: 'The request body is too large.',
      })
      record(answer.status, 1, false)
      writeAnswer(request, response, world, service, {
        ...answer,
        headers: { ...answer.headers, connection: 'close' },
      })
      return
    }
    world.clock.settle()
    // What a batch carries is compared request by request, when it is dispatched.
    const body = (): string => (/\/(?:\$|%24)batch(?:\?|$)/i.test(target) ? '' : read.text)
    const routed = target.replace(`?${afterEmptyPage}`, '?').replace(`&${afterEmptyPage}`, '')
    const struck = context.faults().strike({ tenant: tenant.name, service, method, path: target, body })
    const rule = struck?.kind === 'empty-page' && routed !== target ? null : struck
    if (rule?.kind === 'timeout') return record(0, 0, false)
    if (rule?.kind === 'reset') {
      record(0, 0, false)
      request.socket.destroy()
      return
    }
    if (rule?.kind === 'slow') await pause(rule)
    const origin = `https://${request.headers.host ?? `${host}:${port}`}`
    const handling: Handling = {
      world,
      tenant,
      method,
      target: routed,
      origin,
      text: read.text,
      rule,
      connection: { method, target, fault: null, isCut: false, regionalPort: context.regionalPort?.() },
    }
    const answer = await answerRequest(context, request, handling)
    const fault = handling.connection.fault ?? rule?.kind
    const isCut = handling.connection.isCut || fault === 'half-applied'
    record(isCut ? 0 : answer.status, answer.cost ?? 1, answer.unknown === true)
    if (!isCut) writeAnswer(request, response, world, service, answer, fault)
    else if (fault !== 'timeout') request.socket.destroy()
  }

  const server: Server = createServer(
    { key: tls.key, cert: tls.cert, keepAliveTimeout: 60_000, keepAlive: true, noDelay: true },
    (request, response) => {
      handle(request, response).catch(() => request.socket.destroy())
    },
  )
  // `closeAllConnections` does not know sockets that are still in their TLS handshake, and would wait for them.
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      if (address === null || typeof address === 'string') return reject(new Error(`The twin's ${context.service} has no port.`))
      resolve({
        port: address.port,
        close: () =>
          new Promise(done => {
            server.close(() => done())
            for (const socket of sockets) socket.destroy()
          }),
      })
    })
  })
}
