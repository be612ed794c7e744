import { found, type CmdletCall, type CmdletOutput } from './cmdlet.ts'
import { objectNotFound } from './cmdlet-error.ts'
import { listed } from './list-recipients.ts'
import { rowsOf, type Columns } from './rows.ts'

/** One object by `Identity`, or all of them when it is absent, null or empty. */
export function named<T>(
  call: CmdletCall,
  items: Iterable<T>,
  keys: (item: T) => readonly string[],
  columns: Columns<T>,
  notFound: 400 | 404 | 500,
): CmdletOutput {
  const identity = call.parameters.text('Identity')
  if (identity === null) return listed(call, [...items], columns)
  const key = identity.toLowerCase()
  for (const item of items) if (keys(item).some(name => name.toLowerCase() === key)) return found(rowsOf([item], columns))
  throw objectNotFound(notFound, identity)
}
