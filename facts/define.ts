import type { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import type { Cohort } from '../domain/planning.ts'
import type { Freshness, Settings } from '../domain/settings.ts'
import type { Side, TenantPair, UserPair } from '../domain/account.ts'
import type { TenantGateways } from '../gateways/open.ts'
import type { ProbeTools } from './probing/tools.ts'

/** `pair` is for facts that belong to both tenants together, such as manual records. */
export type FactSide = Side | 'pair'

/** Services as permissions name them. */
export type PermissionService = 'graph' | 'exchange' | 'compliance' | 'sharepoint' | 'teams' | 'engage'

/** Where a fact's permissions are granted: service → any one of these application permissions; of a list of lists, one of each. */
export type Permissions = Readonly<Partial<Record<PermissionService, readonly string[] | readonly (readonly string[])[]>>>

/** One demand of a fact for a permission: any one of `anyOf` suffices. */
export interface PermissionDemand {
  readonly service: PermissionService
  readonly anyOf: readonly string[]
}

/** The demands of a fact, one by one. */
export function demandsOf(permissions: Permissions): PermissionDemand[] {
  return Object.entries(permissions).flatMap(([name, wanted]) => {
    const service = name as PermissionService
    const single = wanted.filter(entry => typeof entry === 'string')
    const each = wanted.filter(entry => typeof entry !== 'string')
    return [...(single.length === 0 ? [] : [single]), ...each].map(anyOf => ({ service, anyOf }))
  })
}

/** What gathering may use. `gateways` is absent for facts of the side `pair`. */
export interface GatherContext {
  readonly side: FactSide
  readonly gateways: TenantGateways
  readonly settings: Settings
  readonly cohort: Cohort
  readonly tenants: TenantPair
  readonly signal: AbortSignal
  /** Files and folders that the run was given: a signed record folder, a baseline run, an export folder. */
  readonly inputs: GatherInputs
  /** The cohort's accounts on this side, resolved: UPN as in the map → Entra object id, absent where nobody was found. */
  readonly accountIds: () => Promise<ReadonlyMap<string, string>>
  /** What the facts that this run gathers on this side declare, each with the fact that asks for it. */
  readonly demands: readonly (PermissionDemand & { readonly fact: string })[]
  /** What any fact that reads declares, of either side and whether or not this run gathers it. */
  readonly everyDemand: readonly PermissionDemand[]
  /** Absent in a run without `--probe`, and then no probe is gathered. */
  readonly probes?: ProbeTools | undefined
  /** Milliseconds since the epoch; a fact that depends on the time takes it from here. */
  readonly now: () => number
  /** Counts questions about single users, with the reason that the run prints. */
  readonly perUser: (reason: string, questions?: number) => void
}

export interface GatherInputs {
  readonly recordsFolder: string | undefined
  readonly baselineRun: string | undefined
  readonly exportsFolder: string | undefined
  readonly inventoryFile: string | undefined
  /** Run folders of earlier waves, to know which wave is closed. */
  readonly runsFolder: string | undefined
  /** Every user of the identity map, also of waves that the run does not look at; the cohort where absent. */
  readonly plannedUsers?: readonly UserPair[] | undefined
}

interface FactBase {
  /** camelCase; the file is the same in kebab-case. */
  readonly id: string
  readonly about: string
  readonly sides: readonly FactSide[]
  readonly freshness: Freshness
  /**
   * `bulk`: cost does not grow with the wave by more than a page; `per-user`: one or more requests a user; `file`: no request;
   * `probe`: a harmless action of the probing identity, which `permissions` then name.
   */
  readonly cost: 'bulk' | 'per-user' | 'file' | 'probe'
  readonly permissions: Permissions
  readonly sources: readonly string[]
}

/** A fact of many rows, one line each in the run folder. */
export interface TableFact<Row = unknown> extends FactBase {
  readonly kind: 'table'
  /** Also parses rows back when a run folder is judged. */
  readonly row: z.ZodType<Row>
  key(row: Row): string
  rows(context: GatherContext): AsyncIterable<Row>
}

/** A fact of one value per side. */
export interface ValueFact<Value = unknown> extends FactBase {
  readonly kind: 'value'
  /** What a probe sends or changes, in one sentence; only probes have it. */
  readonly touches?: string
  readonly value: z.ZodType<Value>
  read(context: GatherContext): Promise<Value>
}

export type Fact = TableFact | ValueFact

/** Only types its argument; `kind` is added. */
export function defineTable<const Id extends string, const Sides extends readonly FactSide[], Row>(
  fact: Omit<TableFact<Row>, 'kind' | 'id' | 'sides'> & { readonly id: Id; readonly sides: Sides },
): TableFact<Row> & { readonly id: Id; readonly sides: Sides } {
  return { kind: 'table', ...fact }
}

export function defineValue<const Id extends string, const Sides extends readonly FactSide[], Value>(
  fact: Omit<ValueFact<Value>, 'kind' | 'id' | 'sides'> & { readonly id: Id; readonly sides: Sides },
): ValueFact<Value> & { readonly id: Id; readonly sides: Sides } {
  return { kind: 'value', ...fact }
}

/** All that a probe may use: no gateway that reads, and none that executes. */
export interface ProbeContext extends Pick<GatherContext, 'settings' | 'cohort' | 'signal' | 'perUser'>, ProbeTools {
  readonly side: Side
}

/**
 * A fact of one value per side, won by a harmless action. It states what it touches, is gathered only with `--probe`, and
 * works as the probing identity only.
 */
export function defineProbe<const Id extends string, const Sides extends readonly Side[], Value>(
  probe: Omit<ValueFact<Value>, 'kind' | 'cost' | 'id' | 'sides' | 'touches' | 'read'> & {
    readonly id: Id
    readonly sides: Sides
    readonly touches: string
    read(context: ProbeContext): Promise<Value>
  },
): ValueFact<Value> & { readonly id: Id; readonly sides: Sides; readonly touches: string } {
  return {
    kind: 'value',
    cost: 'probe',
    ...probe,
    async read({ side, settings, cohort, signal, perUser, probes }) {
      if (probes === undefined || side === 'pair')
        throw new WavegateError('internal', `The probe ${probe.id} was asked for in a run without probes.`)
      return probe.read({ side, settings, cohort, signal, perUser, ...probes })
    },
  }
}
