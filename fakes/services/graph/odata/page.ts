import type { RouteAnswer, RouteRequest } from '../../define.ts'
import { contextOf } from '../wire/graph-table.ts'
import { Refusal } from '../wire/refusal.ts'
import { isEventual, topOf, wantsCount } from './query-options.ts'

export interface Collection<T> {
  /** What `@odata.context` names, e.g. `users`. */
  readonly set: string
  /** Walked more than once, lazily. */
  readonly items: () => Iterable<T>
  readonly idOf: (item: T) => string
  readonly matches?: ((item: T) => boolean) | undefined
  readonly project: (item: T) => unknown
  readonly limits: { readonly default: number; readonly max: number }
  readonly cost: number
}

/**
 * One page of a collection. The token names the last object shown and its position, so that a deletion between two
 * pages loses nobody; only the objects shown are projected.
 */
export function page<T>(request: RouteRequest, collection: Collection<T>): RouteAnswer {
  const top = topOf(request, collection.limits)
  const matches = collection.matches ?? (() => true)
  const token = readToken(request)
  const value: unknown[] = []
  let last: { id: string; position: number } | null = null
  let more = false
  let position = 0
  for (const item of after(collection, token)) {
    position++
    if (!matches(item)) continue
    if (value.length === top) {
      more = true
      break
    }
    value.push(collection.project(item))
    last = { id: collection.idOf(item), position: (token?.position ?? 0) + position }
  }
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(request, collection.set),
      ...countOf(request, collection, matches),
      ...(more && last ? { '@odata.nextLink': nextLink(request, last) } : {}),
      value,
    },
    cost: collection.cost,
  }
}

function* after<T>(collection: Collection<T>, token: Token | null): Generator<T> {
  if (!token) {
    yield* collection.items()
    return
  }
  let index = 0
  let found = false
  for (const item of collection.items()) {
    if (found) yield item
    else if (collection.idOf(item) === token.id) found = true
    else if (++index > token.position) break
  }
  if (found) return
  // The object that ended the last page is gone: go on at its place, which now holds its successor.
  index = 0
  for (const item of collection.items()) if (++index >= token.position) yield item
}

function countOf<T>(request: RouteRequest, collection: Collection<T>, matches: (item: T) => boolean): Record<string, number> {
  if (!wantsCount(request) || !isEventual(request) || request.query.has('$skiptoken')) return {}
  let count = 0
  for (const item of collection.items()) if (matches(item)) count++
  return { '@odata.count': count }
}

interface Token {
  readonly id: string
  readonly position: number
}

function nextLink(request: RouteRequest, last: Token): string {
  const query = new URLSearchParams(request.query)
  query.set('$skiptoken', Buffer.from(`${last.position} ${last.id}`).toString('base64url'))
  return `${request.origin}${request.path}?${query.toString()}`
}

function readToken(request: RouteRequest): Token | null {
  const text = request.query.get('$skiptoken')
  if (text === null) return null
  const [, position, id] = /^(\d+) (.+)$/u.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? []
  if (position === undefined || id === undefined) throw new Refusal(400, 'Request_UnsupportedQuery', 'Skip token is invalid.')
  return { id, position: Number(position) }
}
