import { begun, type RouteAnswer, type RouteRequest } from '../define.ts'
import { dispatch } from '../router.ts'

const mostRequests = 100

interface Item {
  readonly id: string
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: unknown
}

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

function readItem(value: unknown): Item | null {
  if (!isObject(value)) return null
  const { id, method, url, headers, body } = value
  if (typeof id !== 'string' || typeof method !== 'string' || typeof url !== 'string') return null
  const read: Record<string, string> = {}
  if (isObject(headers)) for (const [name, text] of Object.entries(headers)) if (typeof text === 'string') read[name.toLowerCase()] = text
  return { id, method, url, headers: read, body }
}

function cmdletOf(body: unknown): string {
  const input = isObject(body) ? body['CmdletInput'] : undefined
  return isObject(input) && typeof input['CmdletName'] === 'string' ? input['CmdletName'] : ''
}
const reads = (body: unknown): boolean => /^(?:get|test)-/i.test(cmdletOf(body))

/** Several calls in one request. Answers come in another order than the calls: only `id` correlates them. */
export async function answerBatch(request: RouteRequest): Promise<RouteAnswer> {
  const list = isObject(request.body) ? request.body['requests'] : undefined
  const items = Array.isArray(list) ? list.map(readItem) : []
  if (items.length === 0 || items.length > mostRequests || items.includes(null))
    return {
      status: 400,
      body: {
        error: {
          code: 'BadRequest',
          message: `A batch holds 1 to ${mostRequests} requests with id, method and url.`,
          details: [],
        },
      },
    }
  const responses: Json[] = []
  for (const item of begun(request.half, items)) {
    if (!item) continue
    const { method, url, headers, body } = item
    const answer = await dispatch(request.world, request.tenant, request.service, {
      method,
      path: url,
      headers,
      body,
      origin: request.origin,
      claims: request.claims,
      connection: request.connection,
    })
    // A writer that succeeded answers without a body.
    responses.push({
      id: item.id,
      status: answer.status,
      headers: { 'Cmdlet-Name': cmdletOf(body), ...answer.headers },
      ...(answer.status === 200 && !reads(body) ? {} : { body: answer.body }),
    })
  }
  return { status: 200, body: { responses: outOfOrder(responses) }, cost: 0 }
}

/** The second half first: every batch of two or more arrives in another order, and always in the same one. */
function outOfOrder<T>(list: readonly T[]): T[] {
  const middle = Math.ceil(list.length / 2)
  return [...list.slice(middle), ...list.slice(0, middle)]
}
