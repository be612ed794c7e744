import { defineRoutes, type Route, type RouteAnswer, type RouteRequest, type RouteTable } from '../../define.ts'
import { charge, type BudgetName } from './throttle.ts'
import { denials } from './denials.ts'
import { notModelled, Refusal, refusalAnswer, requestIds } from './refusal.ts'

export type Version = 'v1.0' | 'beta'

/**
 * Registers routes (`GET /users/:id`) under each version, within one throttling budget. A `Refusal` thrown by a
 * route becomes its error answer.
 */
export function graphTable(
  budget: BudgetName,
  routes: Readonly<Record<string, Route>>,
  versions: readonly Version[] = ['v1.0', 'beta'],
): RouteTable {
  const table: Record<string, Route> = {}
  for (const [pattern, route] of Object.entries(routes)) {
    const [method = '', path = ''] = pattern.split(' ')
    const denied = route.denied ?? denials[budget]
    const served: Route = { roles: route.roles, ...(denied && { denied }), answer: request => serve(budget, route, request) }
    for (const version of versions) table[`${method} /${version}${path}`] = served
  }
  return defineRoutes('graph', table)
}

/**
 * What stands where an id would and is none: a count, a cast, a delta. Graph takes no name that begins with `$` there either:
 * https://learn.microsoft.com/en-us/graph/api/user-get
 */
const noId = /^(?:\$|delta$|delta\(|microsoft\.graph\.)/iu

async function serve(budget: BudgetName, route: Route, request: RouteRequest): Promise<RouteAnswer> {
  const account = charge(budget, request)
  const ids = requestIds(request)
  const headers = { ...ids, 'odata-version': '4.0' }
  try {
    account.admit()
    if (Object.values(request.params).some(value => noId.test(value))) throw notModelled(`${request.method} ${request.path}`)
    const answer = await route.answer(request)
    const cost = answer.cost ?? 1
    return { ...answer, cost, headers: { ...headers, ...account.settle(cost), ...answer.headers } }
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    const answer = refusalAnswer(request, cause, ids)
    return { ...answer, cost: 1, headers: { ...headers, ...account.settle(1), ...answer.headers } }
  }
}

/** The version named in the request's path. */
export const versionOf = (request: RouteRequest): Version => (request.path.toLowerCase().startsWith('/beta/') ? 'beta' : 'v1.0')

export const contextOf = (request: RouteRequest, set: string): string => `${request.origin}/${versionOf(request)}/$metadata#${set}`
