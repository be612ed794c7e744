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
  readonly wave: string | null
  readonly recordsFolder: string | undefined
  readonly exportsFolder: string | undefined
  readonly inventoryFile: string | undefined
  readonly runsFolder: string | undefined
}

export interface TenantAccess {
  readonly connection: TenantConnection
  readonly read: Identity
  readonly engage: DelegatedIdentity | undefined
}
