import { plain, writeProperty, type Value, type WireRow } from './wire-value.ts'

/** What a cmdlet found, written only when a page of it is asked for. */
export interface Rows {
  readonly length: number
  /** The wire form of one row; `select` names the wanted properties without regard to case, null wants all. */
  row(index: number, select: ReadonlySet<string> | null): WireRow
  /** The first `count` rows. */
  first(count: number): Rows
}

export type Columns<T> = Readonly<Record<string, (item: T) => Value>>

export function rowsOf<T>(items: readonly T[], columns: Columns<T>, length = items.length): Rows {
  const entries = Object.entries(columns)
  return {
    length,
    first: count => rowsOf(items, columns, Math.min(count, length)),
    row: (index, select) => {
      const item = items[index]
      const row: WireRow = {}
      if (item === undefined) return row
      for (const [name, read] of entries) if (!select || select.has(name.toLowerCase())) writeProperty(row, name, read(item))
      return row
    },
  }
}

export const noRows: Rows = rowsOf<never>([], {})

/** Reads a property by name for a filter; undefined when the object has no such property. */
export function propertyReader<T>(columns: Columns<T>): (item: T, name: string) => ReturnType<typeof plain> | undefined {
  const byName = new Map(Object.entries(columns).map(([name, read]) => [name.toLowerCase(), read]))
  return (item, name) => {
    const read = byName.get(name.toLowerCase())
    return read ? plain(read(item)) : undefined
  }
}
