import { WavegateError } from '../../domain/errors.ts'

/** A string literal of a filter, percent-encoded: quotes doubled, nothing left that could end the value or the query. */
export const literal = (value: string): string => encodeURIComponent(`'${value.replaceAll("'", "''")}'`)

/** One part of a path. Throws `identity-empty` for values that would name the collection, or a parent, instead of one object. */
export function segment(value: string): string {
  const text = value.trim()
  if (text === '' || text === '.' || text === '..')
    throw new WavegateError(
      'identity-empty',
      'An empty id was not sent to Graph, because it would name every object instead of one; check the identity map.',
    )
  return encodeURIComponent(text)
}

/** `?$select=a,b&$top=999`; every value is expected to be encoded already where it can hold more than names. */
export function query(options: {
  readonly select?: readonly string[]
  readonly filter?: string
  readonly expand?: string
  readonly top?: number
  readonly count?: boolean
}): string {
  const parts = [
    options.select === undefined ? undefined : `$select=${options.select.join(',')}`,
    options.filter === undefined ? undefined : `$filter=${options.filter}`,
    options.expand === undefined ? undefined : `$expand=${options.expand}`,
    options.top === undefined ? undefined : `$top=${options.top}`,
    options.count === true ? '$count=true' : undefined,
  ].filter(part => part !== undefined)
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** Parts of `size`, in order. */
export function chunks<T>(values: readonly T[], size: number): T[][] {
  const parts: T[][] = []
  for (let start = 0; start < values.length; start += size) parts.push(values.slice(start, start + size))
  return parts
}
