import type { UserPair } from '../domain/account.ts'
import { WavegateError } from '../domain/errors.ts'
import { cohortOf } from '../domain/planning.ts'
import type { RunManifest } from '../domain/run-record.ts'
import type { JudgeContext } from '../checks/define.ts'
import type { JudgedFacts } from '../checks/judge.ts'
import type { AgeLimits, LoadedFact } from '../checks/views.ts'
import { parseRef } from '../facts/gather.ts'
import { type IdentityMapRow, userOf } from '../facts/identity-map.ts'
import { loadRecorded } from './load-fact.ts'
import { readManifest } from './manifest.ts'

/** A run folder in memory, ready to be judged; nothing of it touches the network or the clock. */
export interface LoadedRun {
  readonly runFolder: string
  readonly manifest: RunManifest
  readonly context: JudgeContext
  readonly facts: JudgedFacts
  /** Display name of each user's source account, where it was read. */
  readonly displayNames: ReadonlyMap<string, string>
}

const hour = 3_600_000

export async function loadRun(runFolder: string, refs: readonly string[]): Promise<LoadedRun> {
  const manifest = await readManifest(runFolder)
  const asOf = manifest.gatheredAt
  if (asOf === null)
    throw new WavegateError(
      'run-folder-invalid',
      `Gathering into '${runFolder}' never ended. Go on with: wavegate check ${manifest.gate} --resume --out ${runFolder}`,
    )

  const loaded = new Map<string, LoadedFact>()
  const records = new Map(manifest.facts.map(record => [record.ref, record]))
  for (const ref of new Set([...refs, 'pair.identityMap', 'source.users', 'target.users']))
    loaded.set(ref, await loadRecorded(runFolder, ref, records.get(ref)))

  const fact = (ref: string): LoadedFact =>
    loaded.get(ref) ?? { state: 'failed', code: 'gathering-incomplete', sentence: `The fact ${ref} was not asked for in this run.`, at: '' }
  const users = resolveUsers(fact('pair.identityMap'), fact('source.users'), fact('target.users'))
  if (users.length !== manifest.cohort.users)
    throw new WavegateError(
      'run-folder-invalid',
      `The run in '${runFolder}' is about ${manifest.cohort.users} users, but its identity map holds ${users.length}. Gather the run again.`,
    )
  const maximum = manifest.settings.policy.maxFactAgeHours
  const end = Date.parse(asOf)
  const limits = new Map<string, AgeLimits>()
  const limitsOf = (ref: string): AgeLimits => {
    const known = limits.get(ref)
    if (known) return known
    const { freshness } = parseRef(ref).fact
    const computed: AgeLimits = {
      oldest: freshness === 'record' ? '' : new Date(end - maximum[freshness] * hour).toISOString(),
      newest: asOf,
    }
    limits.set(ref, computed)
    return computed
  }
  return {
    runFolder,
    manifest,
    context: {
      settings: manifest.settings,
      tenants: { source: manifest.tenants.source, target: manifest.tenants.target },
      cohort: cohortOf(users),
      gate: manifest.gate,
      probes: manifest.probes,
      asOf,
    },
    facts: { fact, limits: limitsOf },
    displayNames: displayNamesOf(users, fact('source.users')),
  }
}

interface ReadAccount {
  readonly id: string
  readonly userPrincipalName: string
  readonly displayName: string | null
}

/** Gives each user the object ids that the directory knows under the map's UPNs, where the map states none. */
function resolveUsers(map: LoadedFact, source: LoadedFact, target: LoadedFact): UserPair[] {
  if (map.state !== 'table')
    throw new WavegateError(
      'run-folder-invalid',
      `The identity map of the run folder (facts/pair.identityMap.ndjson) cannot be used: ${map.state === 'failed' ? map.sentence : 'it is no table.'}`,
    )
  const idsOf = (accounts: LoadedFact): ReadonlyMap<string, string> =>
    new Map(
      accounts.state === 'table'
        ? [...accounts.rows.values()].map(
            ({ row }) => [(row as ReadAccount).userPrincipalName.toLowerCase(), (row as ReadAccount).id] as const,
          )
        : [],
    )
  const sourceIds = idsOf(source)
  const targetIds = idsOf(target)
  return [...map.rows.values()]
    .map(({ row }) => row as IdentityMapRow)
    .toSorted((a, b) => a.position - b.position)
    .map(row => {
      const user = userOf(row)
      return {
        ...user,
        source: { ...user.source, objectId: user.source.objectId ?? sourceIds.get(user.source.upn.toLowerCase()) },
        target: { ...user.target, objectId: user.target.objectId ?? targetIds.get(user.target.upn.toLowerCase()) },
      }
    })
}

function displayNamesOf(users: readonly UserPair[], accounts: LoadedFact): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  if (accounts.state !== 'table') return names
  for (const user of users) {
    const stored = user.source.objectId === undefined ? undefined : accounts.rows.get(user.source.objectId.toLowerCase())
    const name = (stored?.row as ReadAccount | undefined)?.displayName
    if (name) names.set(user.key, name)
  }
  return names
}
