import type { Expression } from '../odata/expression.ts'
import { Refusal } from '../wire/refusal.ts'

const mostIds = 50

const refuse = (): Refusal =>
  new Refusal(400, 'Request_UnsupportedQuery', `The filter of a delta query takes up to ${mostIds} comparisons of id by eq, joined by or.`)

function* idsIn(filter: Expression): Generator<string> {
  if (filter.kind === 'or') {
    yield* idsIn(filter.left)
    yield* idsIn(filter.right)
  } else if (filter.kind === 'compare' && filter.operator === 'eq' && filter.path.join('/').toLowerCase() === 'id')
    yield String(filter.value)
  else throw refuse()
}

/** The ids that a delta query is restricted to; null without a filter. https://learn.microsoft.com/graph/api/user-delta */
export function idsOf(filter: Expression | null): ReadonlySet<string> | null {
  if (!filter) return null
  const ids = new Set(idsIn(filter))
  if (ids.size > mostIds) throw refuse()
  return ids
}
