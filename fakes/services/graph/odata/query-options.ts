import type { RouteRequest } from '../../define.ts'
import { notModelled, Refusal } from '../wire/refusal.ts'
import { isAdvanced, leaves, type Expression } from './expression.ts'
import { parseFilter } from './parse-filter.ts'

/** Properties named by `$select`, or null without one. */
export function selectOf(request: RouteRequest): string[] | null {
  const select = request.query.get('$select')
  if (select === null || select.trim() === '') return null
  return [...new Set(select.split(',').map(name => name.trim()))].filter(name => name !== '')
}

/** `$top` within the collection's limits; the message is the vendor's. */
export function topOf(request: RouteRequest, limits: { default: number; max: number }): number {
  const top = request.query.get('$top')
  if (top === null) return limits.default
  const number = Number(top)
  if (Number.isInteger(number) && number >= 1 && number <= limits.max) return number
  throw new Refusal(
    400,
    'Request_UnsupportedQuery',
    `Invalid page size specified: '${top}'. Must be between 1 and ${limits.max} inclusive.`,
  )
}

/** True when the request opted into advanced queries: header and `$count=true` together. */
export function isEventual(request: RouteRequest): boolean {
  return request.headers['consistencylevel']?.toLowerCase() === 'eventual'
}

export const wantsCount = (request: RouteRequest): boolean => request.query.get('$count')?.toLowerCase() === 'true'

/** For collections whose queries the twin does not serve: never a list that ignores what was asked of it. */
export function refuseQuery(request: RouteRequest, options: readonly string[]): void {
  for (const option of options) if (request.query.has(option)) throw notModelled(`${option} on ${request.path}`)
}

/** The filter of a directory collection, refused where it needs the advanced query parameters and lacks them. */
export function directoryFilterOf(request: RouteRequest): Expression | null {
  if (request.query.has('$expand')) throw notModelled(`$expand on ${request.path}`)
  if (request.query.has('$skip')) throw new Refusal(400, 'Request_UnsupportedQuery', "'$skip' is not supported by the service.")
  const filter = filterOf(request)
  const advanced = isEventual(request) && wantsCount(request)
  if (filter && isAdvanced(filter) && !advanced) throw needsAdvanced()
  if (filter && !isEventual(request)) limitValues(filter)
  return filter
}

/** The filter of a collection that knows no advanced queries. */
export function filterOf(request: RouteRequest): Expression | null {
  const text = request.query.get('$filter')
  return text === null || text.trim() === '' ? null : parseFilter(text)
}

/** https://learn.microsoft.com/graph/aad-advanced-queries */
export function needsAdvanced(): Refusal {
  return new Refusal(
    400,
    'Request_UnsupportedQuery',
    'Operator is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information',
  )
}

/** `in` takes 15 values unless the query is advanced: https://learn.microsoft.com/graph/filter-query-parameter */
function limitValues(filter: Expression): void {
  for (const leaf of leaves(filter)) {
    if (leaf.kind !== 'in' || leaf.values.length <= 15) continue
    throw new Refusal(
      400,
      'Request_UnsupportedQuery',
      `Too many child clauses specified in search filter expression containing 'OR' operators: ${leaf.values.length}. Max allowed: 15.`,
    )
  }
}
