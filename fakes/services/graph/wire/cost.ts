import type { RouteRequest } from '../../define.ts'

/** Resource units of a request: base cost, one less with `$select` or a small `$top`, one more with `$expand`; at least 1. */
export function unitsOf(request: RouteRequest, base: number): number {
  const top = request.query.get('$top')
  const select = request.query.has('$select') ? -1 : 0
  const expand = request.query.has('$expand') ? 1 : 0
  const small = top !== null && Number(top) < 20 ? -1 : 0
  return Math.max(1, base + select + expand + small)
}
