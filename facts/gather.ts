import { sides, type Side, type TenantPair } from '../domain/account.ts'
import { type ErrorCode, WavegateError } from '../domain/errors.ts'
import type { Cohort } from '../domain/planning.ts'
import type { FactRecord } from '../domain/run-record.ts'
import type { Settings } from '../domain/settings.ts'
import type { TenantGateways } from '../gateways/open.ts'
import { demandsOf, type Fact, type FactSide, type GatherContext, type GatherInputs } from './define.ts'
import type { FactRef } from './facts.ts'
import { registry } from './index.ts'
import type { ProbeTools } from './probing/tools.ts'
import { sharingLists } from './shared-lists.ts'
import { byText, writeFailure, writeTable, writeValue } from './snapshot.ts'

export interface GatherOptions {
  readonly runFolder: string
  readonly refs: readonly FactRef[]
  /** Every fact of the run, those that are kept from an earlier attempt included: together they say which permissions are needed. */
  readonly demandedBy?: readonly FactRef[]
  readonly gateways: Readonly<Record<Side, TenantGateways | undefined>>
  readonly settings: Settings
  readonly cohort: Cohort
  readonly tenants: TenantPair
  readonly inputs: GatherInputs
  readonly signal: AbortSignal
  /** Given only where probes are enabled. */
  readonly probes?: ProbeTools | undefined
  /** Accounts that were resolved before, for a run that does not gather `users` again. */
  readonly known?: Partial<Readonly<Record<Side, ReadonlyMap<string, string>>>>
  /** Called when a fact is stored or has failed. */
  readonly onFact?: (record: FactRecord, milliseconds: number) => void
  readonly now?: () => number
}

export interface GatherResult {
  readonly facts: readonly FactRecord[]
  /** What was asked for single users, by fact and reason. */
  readonly perUser: readonly UserReads[]
}

/** Questions about single users that one fact asked. Batches carry many of them in a request. */
export interface UserReads {
  readonly ref: string
  readonly reason: string
  readonly questions: number
}

const everyDemand = Object.values<Fact>(registry).flatMap(({ cost, permissions }) => (cost === 'probe' ? [] : demandsOf(permissions)))

/** Splits `source.recipients` into the side and the fact. */
export function parseRef(ref: string): { side: FactSide; fact: Fact } {
  const dot = ref.indexOf('.')
  const side = ref.slice(0, dot)
  const id = ref.slice(dot + 1)
  const fact: Fact | undefined = Object.hasOwn(registry, id) ? (registry as Readonly<Record<string, Fact>>)[id] : undefined
  if (!fact || (side !== 'source' && side !== 'target' && side !== 'pair') || !fact.sides.includes(side))
    throw new WavegateError('internal', `There is no fact '${ref}'.`)
  return { side, fact }
}

/**
 * Gathers every named fact once, both sides at the same time, and stores each as soon as it is complete.
 * It never throws for a fact: what fails is stored with its cause, and judged undecided.
 */
export async function gather(options: GatherOptions): Promise<GatherResult> {
  const now = options.now ?? Date.now
  const perUser = new Map<string, UserReads>()
  const resolved = new Map<Side, Promise<ReadonlyMap<string, string>>>()
  for (const side of sides) if (options.known?.[side]) resolved.set(side, Promise.resolve(options.known[side]))
  const { source, target } = options.gateways
  const sharing = { source: source && sharingLists(source), target: target && sharingLists(target), pair: undefined }
  const contextOf = (ref: FactRef, side: FactSide): GatherContext => ({
    side,
    get gateways() {
      const gateways = sharing[side]
      if (!gateways)
        throw new WavegateError('gathering-incomplete', `The ${side} was not signed in to in this run, so none of its facts were gathered.`)
      return gateways
    },
    settings: options.settings,
    cohort: options.cohort,
    tenants: options.tenants,
    signal: options.signal,
    inputs: options.inputs,
    probes: options.probes,
    accountIds: () => {
      const ids = side === 'pair' ? undefined : resolved.get(side)
      if (!ids) throw new WavegateError('internal', `The accounts of the ${side} were not asked for.`)
      return ids
    },
    demands: (options.demandedBy ?? options.refs)
      .map(parseRef)
      .flatMap(({ side: of, fact }) =>
        of === side && fact.cost !== 'probe' ? demandsOf(fact.permissions).map(demand => ({ ...demand, fact: fact.id })) : [],
      ),
    everyDemand,
    now,
    perUser: (reason, questions = 1) => {
      const id = `${ref}\u0000${reason}`
      perUser.set(id, { ref, reason, questions: (perUser.get(id)?.questions ?? 0) + questions })
    },
  })

  const store = async (ref: FactRef): Promise<{ record: FactRecord; rows: readonly unknown[] }> => {
    const { side, fact } = parseRef(ref)
    const began = now()
    let record: FactRecord
    let rows: readonly unknown[] = []
    try {
      options.signal.throwIfAborted()
      const context = contextOf(ref, side)
      if (fact.kind === 'table') {
        const stamped = await collect(fact, context, now)
        rows = stamped.map(entry => entry.row)
        const at = new Date(now()).toISOString()
        const written = await writeTable(options.runFolder, ref, fact, stamped)
        record = { ...written, oldest: written.oldest ?? at, newest: written.newest ?? at }
      } else {
        const value = fact.value.parse(await fact.read(context))
        record = await writeValue(options.runFolder, ref, fact, value, new Date(now()).toISOString())
      }
    } catch (cause) {
      const error = options.signal.aborted ? new WavegateError('interrupted', `Gathering ${ref} was interrupted.`, { cause }) : cause
      record = await writeFailure(options.runFolder, ref, error, new Date(now()).toISOString())
    }
    options.onFact?.(record, now() - began)
    return { record, rows }
  }

  const refs = [...new Set(options.refs)].toSorted(byText)
  const accounts = refs.filter(ref => ref.endsWith('.users'))
  const stored = accounts.map(ref => {
    const done = store(ref)
    const side = parseRef(ref).side
    const ids = done.then(({ record, rows }) => idsOf(record, rows, ref))
    ids.catch(() => undefined)
    if (side !== 'pair') resolved.set(side, ids)
    return done
  })
  const others = refs.filter(ref => !ref.endsWith('.users')).map(store)
  const facts = (await Promise.all([...stored, ...others])).map(entry => entry.record)
  facts.sort((a, b) => byText(a.ref, b.ref))
  return { facts, perUser: [...perUser.values()].toSorted((a, b) => byText(a.ref, b.ref)) }
}

async function collect(fact: Fact & { kind: 'table' }, context: GatherContext, now: () => number): Promise<{ row: unknown; at: string }[]> {
  const stamped: { row: unknown; at: string }[] = []
  for await (const row of fact.rows(context)) {
    context.signal.throwIfAborted()
    stamped.push({ row: fact.row.parse(row), at: new Date(now()).toISOString() })
  }
  return stamped
}

function idsOf(record: FactRecord, rows: readonly unknown[], ref: string): ReadonlyMap<string, string> {
  if (record.state === 'failed')
    throw new WavegateError(
      'gathering-incomplete',
      `The accounts (${ref}) could not be read, so nothing about single users could be asked: ${record.error?.sentence ?? ''}`,
    )
  const ids = new Map<string, string>()
  for (const row of rows) {
    const account = row as { id: string; userPrincipalName: string }
    ids.set(account.userPrincipalName.toLowerCase(), account.id)
  }
  return ids
}

/** Absences that a person decided or owes; everything else means that gathering is incomplete. */
const owed: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['delegated-token-missing', 'baseline-missing', 'permission-missing', 'not-found'])

/** Whether a failed fact means that the run is incomplete (exit 22), and not that somebody has yet to supply something. */
export const isIncomplete = (record: FactRecord): boolean => record.error !== null && !owed.has(record.error.code)
