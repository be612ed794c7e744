import type { RouteAnswer, RouteRequest } from '../../define.ts'
import { notModelled, Refusal } from '../wire/refusal.ts'
import { meets, type Reader } from './evaluate.ts'
import { leaves, type Expression } from './expression.ts'
import { page, type Collection } from './page.ts'
import { directoryFilterOf, isEventual, needsAdvanced, wantsCount } from './query-options.ts'
import { parseSearch } from './search.ts'

/** A collection of directory objects, and what of it may be queried how. */
export interface Directory<T> extends Omit<Collection<T>, 'matches'> {
  readonly read: (item: T) => Reader
  readonly searchable: readonly string[]
  /** Properties that order a list as it is. */
  readonly sortable: readonly string[]
  /** Properties that order a list only as an advanced query. */
  readonly sortableAdvanced?: readonly string[]
  readonly notIndexed?: readonly string[]
}

type Query<T> = Pick<Directory<T>, 'read' | 'searchable' | 'notIndexed'>

/** Whether an object meets `$filter` and `$search`; undefined when neither is asked. Refusals are in the vendor's words. */
export function matcherOf<T>(request: RouteRequest, query: Query<T>): ((item: T) => boolean) | undefined {
  const filter = directoryFilterOf(request)
  if (filter) refuseUnindexed(filter, query.notIndexed ?? [])
  const text = request.query.get('$search')
  if (text !== null && !isEventual(request))
    throw new Refusal(
      400,
      'Request_UnsupportedQuery',
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    )
  const found = text === null ? null : parseSearch(text, query.searchable)
  if (!filter && !found) return undefined
  return item => {
    const read = query.read(item)
    return (!filter || meets(filter, read)) && (!found || found(read))
  }
}

/** https://learn.microsoft.com/en-us/graph/aad-advanced-queries */
function refuseUnindexed(filter: Expression, notIndexed: readonly string[]): void {
  for (const leaf of leaves(filter)) {
    const [name = ''] = 'path' in leaf ? leaf.path : []
    if (notIndexed.some(each => each.toLowerCase() === name.toLowerCase()))
      throw new Refusal(400, 'Request_UnsupportedQuery', 'The request uses a filter property that is not indexed')
    if (leaf.kind !== 'any' || name !== 'identities' || !leaf.inner) continue
    const asked = [...leaves(leaf.inner)].flatMap(each => ('path' in each ? each.path.slice(1) : []))
    if (!asked.includes('issuer') || !asked.includes('issuerAssignedId'))
      throw new Refusal(400, 'Request_UnsupportedQuery', 'Unsupported Query.')
  }
}

/** The items in the order asked for; null without one. */
function ordered<T>(request: RouteRequest, directory: Directory<T>): readonly T[] | null {
  const order = request.query.get('$orderby')
  if (order === null) return null
  const [name = '', direction = 'asc', ...rest] = order.trim().split(/\s+/u)
  const isOne = (names: readonly string[]): boolean => names.some(each => each.toLowerCase() === name.toLowerCase())
  if (rest.length > 0 || !/^(asc|desc)$/iu.test(direction)) throw notModelled(`the order '${order}'`)
  const advanced = isEventual(request) && wantsCount(request)
  if (!isOne(directory.sortable) && !isOne(directory.sortableAdvanced ?? []))
    throw new Refusal(400, 'Request_UnsupportedQuery', 'Sorting not supported for current query.')
  if (!advanced && (!isOne(directory.sortable) || request.query.has('$filter') || request.query.has('$search'))) throw needsAdvanced()
  const key = (item: T): string => {
    const value = directory.read(item)(name)
    return typeof value === 'string' ? value.toLowerCase() : ''
  }
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1
  return [...directory.items()]
    .map(item => ({ item, by: key(item) }))
    .toSorted((a, b) => sign * (a.by < b.by ? -1 : Number(a.by > b.by)))
    .map(({ item }) => item)
}

/** One page of a directory collection with `$filter`, `$search`, `$orderby` and `$count` as Entra serves them. */
export function directoryPage<T>(request: RouteRequest, directory: Directory<T>): RouteAnswer {
  const matches = matcherOf(request, directory)
  const sorted = ordered(request, directory)
  return page(request, { ...directory, items: sorted ? () => sorted : directory.items, matches })
}
