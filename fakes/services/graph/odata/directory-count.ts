import type { RouteAnswer, RouteRequest } from '../../define.ts'
import { Refusal } from '../wire/refusal.ts'
import { matcherOf, type Directory } from './directory-page.ts'
import { isEventual } from './query-options.ts'

/** `/$count` of a directory collection: a number as text, for advanced queries only. https://learn.microsoft.com/en-us/graph/aad-advanced-queries */
export function directoryCount<T>(
  request: RouteRequest,
  directory: Pick<Directory<T>, 'items' | 'read' | 'searchable' | 'notIndexed' | 'cost'>,
): RouteAnswer {
  if (!isEventual(request)) throw new Refusal(400, 'Request_BadRequest', '$count is not currently supported.')
  const matches = matcherOf(withCount(request), directory) ?? (() => true)
  let total = 0
  for (const item of directory.items()) if (matches(item)) total++
  return { status: 200, body: String(total), headers: { 'content-type': 'text/plain' }, cost: directory.cost }
}

/** The segment is a count already: its filter needs only the header. */
function withCount(request: RouteRequest): RouteRequest {
  const query = new URLSearchParams(request.query)
  query.set('$count', 'true')
  return { ...request, query }
}
