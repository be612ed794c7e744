import type { registry } from './index.ts'
import type { TableFact, ValueFact } from './define.ts'
import type { Table, Value } from './table.ts'

type Registry = typeof registry
type RefsOf<F> = F extends { readonly id: infer Id extends string; readonly sides: readonly (infer S extends string)[] }
  ? `${S}.${Id}`
  : never

/** `source.recipients`, `target.domains`, … : every fact that can be asked for. */
export type FactRef = RefsOf<Registry[keyof Registry]>

type FactOf<Ref extends string> = Ref extends `${string}.${infer Id}` ? Extract<Registry[keyof Registry], { readonly id: Id }> : never

/** How a check sees the fact of this reference. */
export type FactView<Ref extends string> =
  FactOf<Ref> extends TableFact<infer Row> ? Table<Row> : FactOf<Ref> extends ValueFact<infer Content> ? Value<Content> : never

/** The facts that a check declared, under their references. */
export type FactViews<Refs extends FactRef> = { readonly [Ref in Refs]: FactView<Ref> }

/** What a test hands in for a fact: the rows of a table, or the value. */
export type Given<Ref extends string> =
  FactOf<Ref> extends TableFact<infer Row> ? readonly Row[] : FactOf<Ref> extends ValueFact<infer Content> ? Content : never
