import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sides, type Side } from '../domain/account.ts'
import { type Condition, unmetCondition } from '../domain/conditions.ts'
import { WavegateError } from '../domain/errors.ts'
import { cohortOf } from '../domain/planning.ts'
import type { FactRecord, RunManifest, SignedInIdentity } from '../domain/run-record.ts'
import type { GateName } from '../domain/verdict.ts'
import type { FactRef } from '../facts/facts.ts'
import { gather, isIncomplete, parseRef, type UserReads } from '../facts/gather.ts'
import { byText, readFact } from '../facts/snapshot.ts'
import { openJournal } from '../facts/probing/journal.ts'
import type { ProbeTools } from '../facts/probing/tools.ts'
import type { TenantGateways } from '../gateways/open.ts'
import { catalogDigest } from './check-record.ts'
import { cleanAround, cleanProbes, type Cleaned } from './clean-probes.ts'
import { clocksOf } from './clocks.ts'
import type { RunInputs } from './inputs.ts'
import { clearJudgement } from './ledger.ts'
import { writeManifest } from './manifest.ts'
import { type OpenProbes, probeTools } from './open-probes.ts'
import { recordProgress } from './record-progress.ts'
import { checksOfRun } from './required.ts'
import { cohortDigest, resumable, stillGood, summed } from './resume.ts'
import { version } from './version.ts'

export interface GatherRunOptions {
  readonly inputs: RunInputs
  readonly gateways: Readonly<Record<Side, TenantGateways | undefined>>
  readonly gate: GateName
  readonly runFolder: string
  readonly onlyChecks: readonly string[] | null
  readonly probes: boolean
  /** The probing identities; needed where `probes` is true. */
  readonly probers?: OpenProbes | undefined
  /** How probes wait; really, unless said. */
  readonly pause?: ProbeTools['pause']
  readonly baselineRun: string | undefined
  /** Keep what an interrupted run of the same users already gathered. */
  readonly resume: boolean
  readonly signal: AbortSignal
  readonly onFact?: (record: FactRecord, milliseconds: number) => void
  readonly now?: () => number
}

export interface GatheredRun {
  readonly manifest: RunManifest
  readonly gathered: readonly FactRecord[]
  readonly kept: readonly FactRecord[]
  /** Facts whose failure means that gathering is incomplete. */
  readonly incomplete: readonly FactRecord[]
  /** What the probes of this run could not remove at first. */
  readonly cleaned: Cleaned
  /** What was asked for single users, with the checks that wanted it; a fact that none needs is kept for a later gate. */
  readonly perUser: readonly (UserReads & { readonly checks: readonly string[] })[]
}

/** Facts that every run gathers: who is in it, and their accounts. */
export const always: readonly FactRef[] = ['pair.identityMap', 'source.users', 'target.users']

type Wanted = readonly (readonly [ref: FactRef, when: readonly Condition[]])[]

const beforeCutover: Wanted = [
  ['pair.otherTenantMembers', ['other-tenants']],
  ['source.mailboxDelegations', ['mailboxes-move']],
  ['source.oneDriveContent', ['onedrive-moves']],
  ['source.recipients', ['mailboxes-move']],
  ['source.sendAsGrants', ['mailboxes-move']],
  ['target.recipients', ['mailboxes-move']],
]
const access: Wanted = [
  ['source.accountAccess', []],
  ['target.accountAccess', []],
]

/**
 * What the checks of the close gate compare with: a whole run before cutover gathers it, whether or not its own checks need it. Groups and
 * applications cost two requests a user and side, and only what they are just before cutover matters, so that prestage leaves them out.
 */
const baseline: Readonly<Partial<Record<GateName, Wanted>>> = { prestage: beforeCutover, cutover: [...beforeCutover, ...access] }

/** The facts that the run's checks need, each once. What is needed only where it does not apply is not asked for. */
export function refsOf({
  gate,
  onlyChecks,
  probes,
  settings,
}: Pick<RunManifest, 'gate' | 'onlyChecks' | 'probes' | 'settings'>): readonly FactRef[] {
  const applies = (when: readonly Condition[] = []): boolean => unmetCondition(when, settings) === undefined
  const before = onlyChecks === null ? (baseline[gate] ?? []) : []
  return [
    ...new Set([
      ...always,
      ...before.flatMap(([ref, when]) => (applies(when) ? [ref] : [])),
      ...checksOfRun({ gate, onlyChecks })
        .filter(check => applies(check.when) && (probes || check.probe !== true))
        .flatMap(check => check.needs),
    ]),
  ].toSorted(byText)
}

export async function gatherRun(options: GatherRunOptions): Promise<GatheredRun> {
  const now = options.now ?? Date.now
  const { inputs, runFolder } = options
  const cohort = cohortOf(inputs.users)
  const earlier = options.resume ? await resumable(options) : undefined
  if (!options.resume && existsSync(join(runFolder, 'run.json')))
    throw new WavegateError('usage', `The folder '${runFolder}' already holds a run. Name another with --out, or go on with it: --resume.`)

  const started: RunManifest = {
    format: 1,
    id: earlier?.id ?? randomUUID(),
    tool: { name: 'wavegate', version },
    catalogDigest: catalogDigest(),
    gate: options.gate,
    wave: inputs.wave,
    tenants: { ...inputs.tenants, names: { source: inputs.tenants.source.initialDomain, target: inputs.tenants.target.initialDomain } },
    cohort: { users: inputs.users.length, manifestDigest: cohortDigest(inputs) },
    settings: inputs.settings,
    startedAt: earlier?.startedAt ?? new Date(now()).toISOString(),
    gatheredAt: null,
    identities: identitiesNow(options, earlier),
    facts: [],
    requests: [],
    onlyChecks: options.onlyChecks,
    probes: options.probes,
  }
  const refs = refsOf(started)
  const absent = (ref: string): boolean => {
    const { side } = parseRef(ref)
    return side !== 'pair' && options.gateways[side] === undefined
  }
  const clientsNow = (purpose: SignedInIdentity['purpose']): Readonly<Record<Side, string | undefined>> => {
    const clientOf = (side: Side): string | undefined =>
      purpose === 'probe' ? options.probers?.opened.find(one => one.side === side)?.clientId : options.gateways[side]?.clientId
    return { source: clientOf('source'), target: clientOf('target') }
  }
  const clients = { read: clientsNow('read'), probe: clientsNow('probe') }
  const kept = earlier ? await stillGood(runFolder, earlier, refs, { inputs, now: now(), absent, clients }) : []
  await clearJudgement(runFolder)
  const progress = await recordProgress(runFolder, { ...started, facts: kept })
  const keptRefs = new Set(kept.map(record => record.ref))
  const tools = await beginProbes(options, now)
  const { facts, perUser } = await gather({
    runFolder,
    probes: tools,
    refs: refs.filter(ref => !keptRefs.has(ref) || (ref.endsWith('.users') && !absent(ref))),
    demandedBy: refs,
    gateways: options.gateways,
    settings: inputs.settings,
    cohort,
    tenants: inputs.tenants,
    inputs: {
      recordsFolder: inputs.recordsFolder,
      baselineRun: options.baselineRun,
      exportsFolder: inputs.exportsFolder,
      inventoryFile: inputs.inventoryFile,
      runsFolder: inputs.runsFolder,
      plannedUsers: inputs.plannedUsers,
    },
    signal: options.signal,
    now,
    onFact(record, milliseconds) {
      progress.add(record)
      options.onFact?.(record, milliseconds)
    },
  })
  const cleaned = await endProbes(options)
  await progress.end()
  const again = new Set(facts.map(record => record.ref))
  const all = [...kept.filter(record => !again.has(record.ref)), ...facts].toSorted((a, b) => byText(a.ref, b.ref))
  const manifest: RunManifest = {
    ...started,
    tenants: { ...started.tenants, names: await namesOf(runFolder, started) },
    gatheredAt: new Date(now()).toISOString(),
    identities: identitiesNow(options, earlier),
    facts: all,
    clocks: [...clocksOf(options.gateways), ...(earlier?.clocks ?? []).filter(({ side }) => options.gateways[side] === undefined)],
    warnings: [
      ...sides.flatMap(side => options.gateways[side]?.log.warnings() ?? []),
      ...(earlier?.warnings ?? []).filter(({ side }) => options.gateways[side] === undefined),
    ],
    requests: summed([...(earlier?.requests ?? []), ...sides.flatMap(side => options.gateways[side]?.log.totals() ?? [])]),
  }
  await writeManifest(runFolder, manifest)
  return {
    manifest,
    gathered: facts,
    kept: all.filter(record => !again.has(record.ref)),
    incomplete: all.filter(isIncomplete),
    cleaned,
    perUser: perUser.map(reads => ({
      ...reads,
      checks: checksOfRun(options)
        .filter(check => check.needs.some(need => need === reads.ref))
        .map(check => check.id),
    })),
  }
}

async function namesOf(runFolder: string, manifest: RunManifest): Promise<{ source: string; target: string }> {
  const nameOf = async (side: Side): Promise<string> => {
    const stored = await readFact(runFolder, `${side}.organization`, parseRef(`${side}.organization`).fact)
    const name = stored.state === 'value' ? (stored.value as { displayName: string }).displayName : ''
    return name === '' ? manifest.tenants[side].initialDomain : name
  }
  return { source: await nameOf('source'), target: await nameOf('target') }
}

/** Who is signed in, with what is known of permissions by now; for a side that is not, who was before. */
const identitiesNow = ({ gateways, probers }: GatherRunOptions, earlier: RunManifest | undefined): SignedInIdentity[] =>
  sides.flatMap(side => {
    if (gateways[side] === undefined) return (earlier?.identities ?? []).filter(identity => identity.side === side)
    const prober = probers?.opened.find(one => one.side === side)
    return [...identitiesOf(side, 'read', gateways[side]), ...identitiesOf(side, 'probe', prober)]
  })

function identitiesOf(
  side: Side,
  purpose: SignedInIdentity['purpose'],
  gateways: Pick<TenantGateways, 'clientId' | 'tenantId' | 'permissions'> | undefined,
): SignedInIdentity[] {
  if (!gateways) return []
  const permissions = Object.fromEntries(
    Object.entries(gateways.permissions()).map(([service, granted]) => [service, [...granted].toSorted(byText)]),
  )
  return [{ side, purpose, clientId: gateways.clientId, tenantId: gateways.tenantId, permissions }]
}

/** Removes what an interrupted run left in a calendar, then opens this run's journal. */
async function beginProbes(
  { probes, probers, runFolder, inputs, pause }: GatherRunOptions,
  now: () => number,
): Promise<ProbeTools | undefined> {
  if (!probes) return undefined
  if (!probers) throw new WavegateError('internal', 'A run with probes was started without the identities that probe.')
  await cleanAround(runFolder, probers, inputs.settings, now())
  return probeTools(probers, await openJournal(runFolder, now), now, pause)
}

/** A probe removes what it made; what it could not remove is tried once more. */
const endProbes = async ({ probes, probers, runFolder, inputs }: GatherRunOptions): Promise<Cleaned> =>
  probes && probers ? cleanProbes(runFolder, probers, inputs.settings) : { removed: [], left: [] }
