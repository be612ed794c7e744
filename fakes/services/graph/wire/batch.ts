import { z } from 'zod'
import { begun, defineRoutes, type Route, type RouteAnswer, type RouteRequest, type RouteTable } from '../../define.ts'
import { dispatch } from '../../router.ts'
import { versionOf } from './graph-table.ts'
import { Refusal, refusalAnswer } from './refusal.ts'

const inner = z.object({
  id: z.string().min(1),
  method: z.string().min(1),
  url: z.string().min(1),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).optional(),
})
const shape = z.object({ requests: z.array(inner) })
type Inner = z.infer<typeof inner>

interface InnerAnswer {
  readonly id: string
  readonly status: number
  readonly headers: Record<string, string>
  readonly body?: unknown
}

const bad = (message: string): Refusal => new Refusal(400, 'BadRequest', message)

/** What makes the outer request itself a 400: https://learn.microsoft.com/graph/json-batching */
function requestsOf(request: RouteRequest): Inner[] {
  const parsed = shape.safeParse(request.body)
  if (!parsed.success) throw bad('Invalid batch payload format.')
  const { requests } = parsed.data
  if (requests.length > 20) throw bad("Number of batch request steps exceeds the maximum value of '20'.")
  const ids = new Set<string>()
  for (const { id, dependsOn, body, headers } of requests) {
    if (ids.has(id.toLowerCase())) throw bad(`Invalid batch payload format: request id '${id}' is not unique.`)
    if (dependsOn?.some(other => !ids.has(other.toLowerCase())))
      throw bad(`Invalid batch payload format: request '${id}' depends on a request that does not precede it.`)
    if (body !== undefined && !Object.keys(headers ?? {}).some(name => name.toLowerCase() === 'content-type'))
      throw bad(`Write request id : ${id} does not contain Content-Type header or body.`)
    ids.add(id.toLowerCase())
  }
  return requests
}

async function answerInner(request: RouteRequest, step: Inner): Promise<InnerAnswer> {
  const headers = Object.fromEntries(Object.entries(step.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
  const path = `/${versionOf(request)}${step.url.startsWith('/') ? '' : '/'}${step.url}`
  const { world, tenant, origin, claims, connection } = request
  const answer = await dispatch(world, tenant, 'graph', {
    method: step.method.toUpperCase(),
    path,
    headers,
    body: step.body,
    origin,
    claims,
    connection,
  })
  const shown: Record<string, string> = { 'Cache-Control': 'no-cache' }
  if (typeof answer.body === 'object') shown['Content-Type'] = 'application/json'
  for (const [name, value] of Object.entries(answer.headers ?? {})) shown[wireName(name)] = value
  return { id: step.id, status: answer.status, headers: shown, ...(answer.body === undefined ? {} : { body: answer.body }) }
}

/** Inner headers keep the vendor's capitals; nothing lower-cases them on the way as HTTP/2 would. */
const wireName = (name: string): string =>
  name.startsWith('x-ms-') ? name : name.replace(/(^|-)([a-z])/gu, letters => letters.toUpperCase())

/** The outer answer is 200 whatever happens inside; answers come in no promised order, here the reverse. */
async function answerAll(request: RouteRequest): Promise<RouteAnswer> {
  const done = new Map<string, InnerAnswer>()
  for (const step of begun(request.half, requestsOf(request))) {
    const failed = step.dependsOn?.some(id => (done.get(id.toLowerCase())?.status ?? 0) >= 400) ?? false
    const answer: InnerAnswer = failed
      ? {
          id: step.id,
          status: 424,
          headers: {},
          body: { error: { code: 'FailedDependency', message: `Request '${step.id}' depends on a request that failed.` } },
        }
      : await answerInner(request, step)
    done.set(step.id.toLowerCase(), answer)
  }
  return { status: 200, body: { responses: [...done.values()].toReversed() }, cost: 0 }
}

/** Whoever may make some inner request may batch; each inner request is checked for its own roles. */
export function batchTable(tables: readonly RouteTable[]): RouteTable {
  const roles = new Set<string>()
  for (const table of tables)
    for (const route of Object.values(table.routes)) if (route.roles !== 'public') for (const role of route.roles) roles.add(role)
  const batch: Route = {
    roles: [...roles],
    answer: async request => {
      try {
        return await answerAll(request)
      } catch (cause) {
        if (cause instanceof Refusal) return refusalAnswer(request, cause)
        throw cause
      }
    },
  }
  return defineRoutes('graph', { 'POST /v1.0/$batch': batch, 'POST /beta/$batch': batch })
}
