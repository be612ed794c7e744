import type { RouteAnswer, RouteRequest } from '../../define.ts'
import { meets } from '../odata/evaluate.ts'
import { page } from '../odata/page.ts'
import { filterOf, selectOf } from '../odata/query-options.ts'
import { unitsOf } from '../wire/cost.ts'
import { contextOf } from '../wire/graph-table.ts'

export type Row = Readonly<Record<string, unknown>>

/** A small collection that the vendor answers in one page: filtered and projected. */
export function collection(request: RouteRequest, set: string, rows: readonly Row[], cost = 1): RouteAnswer {
  const filter = filterOf(request)
  const value = rows.filter(row => !filter || meets(filter, name => row[name])).map(row => pick(request, row))
  return { status: 200, body: { '@odata.context': contextOf(request, set), value }, cost: unitsOf(request, cost) }
}

/** A collection that the vendor pages, of rows that each carry an `id`. */
export function pagedRows(request: RouteRequest, set: string, rows: readonly Row[], cost = 1): RouteAnswer {
  const filter = filterOf(request)
  return page(request, {
    set,
    items: () => rows,
    idOf: row => String(row['id']),
    matches: filter ? row => meets(filter, name => row[name]) : undefined,
    project: row => pick(request, row),
    limits: { default: 100, max: 999 },
    cost: unitsOf(request, cost),
  })
}

/** One entity with its context. */
export function entity(request: RouteRequest, set: string, row: Row, cost = 1): RouteAnswer {
  return {
    status: 200,
    body: { '@odata.context': contextOf(request, `${set}/$entity`), ...pick(request, row) },
    cost: unitsOf(request, cost),
  }
}

/** The row with the selected properties; key fields stay where the vendor keeps them. */
export function pick(request: RouteRequest, row: Row): Row {
  const select = selectOf(request)
  if (!select) return row
  const expand = (request.query.get('$expand') ?? '').split(',')
  const names = new Set([...select, ...expand].map(name => name.toLowerCase()))
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name.toLowerCase()) || name.startsWith('@')))
}
