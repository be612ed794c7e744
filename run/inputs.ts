import type { Side, TenantPair, UserPair } from '../domain/account.ts'
import type { Settings } from '../domain/settings.ts'
import type { DelegatedIdentity, Identity, TenantConnection } from '../gateways/connection.ts'

/** Everything a run needs to know before it speaks to anybody. */
export interface RunInputs {
  readonly settings: Settings
  readonly tenants: TenantPair
  readonly access: Readonly<Record<Side, TenantAccess>>
  /** The users of the run, in the order of the identity map. */
  readonly users: readonly UserPair[]
  /** Every user of the identity map, whatever waves the run looks at. */
  readonly plannedUsers?: readonly UserPair[] | undefined
  readonly wave: string | null
  /** Share of published request limits to use, above 0 and at most 1. */
  readonly requestShare: number
  /** Run folder that the configuration names as the state before cutover. */
  readonly baselineRun: string | undefined
  readonly recordsFolder: string | undefined
  readonly exportsFolder: string | undefined
  readonly inventoryFile: string | undefined
  readonly runsFolder: string | undefined
}

export interface TenantAccess {
  readonly connection: TenantConnection
  /** Undefined on a side that the run does not sign in to. */
  readonly read: Identity | undefined
  /** Only in a run with probes, where the side has one. */
  readonly probe?: Identity | undefined
  readonly engage: Extract<DelegatedIdentity, { kind: 'token' }> | { readonly kind: 'device-code'; readonly clientId: string } | undefined
}
