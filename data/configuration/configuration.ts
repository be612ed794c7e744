import type { Side, TenantName } from '../../domain/account.ts'
import type { Settings } from '../../domain/settings.ts'
import type { ConfigurationFile } from './schema.ts'
import type { Reference } from './values.ts'

/** How an application signs in; secrets are still references. */
export type IdentitySource = ConfigurationFile['source']['read']
export type EngageSource = NonNullable<ConfigurationFile['source']['engage']>
export type Endpoints = NonNullable<ConfigurationFile['source']['endpoints']>

export interface TenantAccess extends TenantName {
  readonly read: IdentitySource
  readonly probe: IdentitySource | undefined
  readonly execute: IdentitySource | undefined
  readonly engage: EngageSource | undefined
  /** Only the services that do not live at their worldwide addresses. */
  readonly endpoints: Endpoints
  /** Absolute path of a PEM file. */
  readonly trustedCa: string | undefined
}

export interface Approver {
  readonly name: string
  /** Ed25519, PEM. */
  readonly publicKey: string
}

/** A configuration file that was read and found valid. Paths are absolute. */
export interface Configuration {
  readonly file: string
  /** The 1-based line of a key, named by its path as in a problem: `source.read.certificate`. */
  readonly lineOf: (place: string) => number
  readonly tenants: Readonly<Record<Side, TenantAccess>>
  readonly settings: Settings
  /** Share of published request limits that a run may use, above 0 and at most 1. */
  readonly requestShare: number
  /** How many users an executor takes in its first steps, by wave. */
  readonly waveSizes: ReadonlyMap<string, readonly number[]>
  readonly approvers: readonly Approver[]
  /** How many users may fail in a step before the wave is halted, by step id. */
  readonly errorBudgets: ReadonlyMap<string, number>
  readonly reports: { readonly directory: string | undefined; readonly formats: readonly string[] | undefined }
  readonly notify: { readonly webhook: Reference; readonly on: readonly ('opened' | 'closed' | 'halted')[] } | undefined
  readonly records: string | undefined
  readonly baseline: string | undefined
  readonly exports: string | undefined
}
