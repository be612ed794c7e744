import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import type { Parameters } from './parameters.ts'
import { noRows, type Rows } from './rows.ts'

/** One cmdlet of the admin service. */
export interface Cmdlet {
  readonly name: string
  /** Accepted parameters besides `ResultSize`, `Confirm` and `WhatIf`; any other is refused. */
  readonly parameters: readonly string[]
  /** Asks before it acts: without `Confirm: false` it answers with the question and does nothing. */
  readonly confirms?: boolean
  /** Whether roles that only read may run it, where its verb does not say so: `Get` and `Test` read. */
  readonly reads?: boolean
  run(call: CmdletCall): CmdletOutput
}

export interface CmdletCall {
  readonly world: World
  readonly tenant: Tenant
  readonly parameters: Parameters
  /** See `begun`. */
  readonly half?: boolean | undefined
}

export interface CmdletOutput {
  readonly rows: Rows
  readonly warnings?: readonly string[]
  /** Errors that did not end the cmdlet; they come with status 200. */
  readonly errors?: readonly string[]
}

export const done: CmdletOutput = { rows: noRows }

export function found(rows: Rows, warnings: readonly string[] = []): CmdletOutput {
  return { rows, warnings }
}
