import { isDeepStrictEqual } from 'node:util'
import { type Side, sides } from '../domain/account.ts'
import { WavegateError } from '../domain/errors.ts'
import type { FactRecord, RunManifest } from '../domain/run-record.ts'
import type { Settings } from '../domain/settings.ts'
import type { GateName } from '../domain/verdict.ts'
import type { FactSide } from '../facts/define.ts'
import { parseRef } from '../facts/gather.ts'
import { byText, digestOf, readFact } from '../facts/snapshot.ts'
import { wasOff } from './clocks.ts'
import type { RunInputs } from './inputs.ts'
import { readManifest } from './manifest.ts'
import { version } from './version.ts'

/** Digest of everything that the identity map says of the users of the run: a run may be resumed for exactly these. */
export const cohortDigest = (inputs: Pick<RunInputs, 'users'>): string =>
  digestOf(
    JSON.stringify(
      inputs.users.map(({ wave, batch, key, pilot, source, target, targetMail, adGuid }) => [
        [wave, batch, key, pilot],
        [source.upn, source.objectId ?? null],
        [target.upn, target.objectId ?? null],
        [targetMail, adGuid ?? null],
      ]),
    ),
  )

/**
 * The run that may be gone on with: of the same gate, users, tenants and settings, begun by this version. Facts depend on all of them.
 * Errors: `usage`, `run-folder-invalid`.
 */
export async function resumable({
  runFolder,
  inputs,
  gate,
}: {
  readonly runFolder: string
  readonly inputs: RunInputs
  readonly gate: GateName
}): Promise<RunManifest> {
  const earlier = await readManifest(runFolder)
  const same = (side: Side): boolean => earlier.tenants[side].tenantId === inputs.tenants[side].tenantId
  const changed = changedIn(earlier.settings, asStored(inputs.settings))
  const differences: readonly (readonly [differs: boolean, how: string])[] = [
    [earlier.gate !== gate, `it is a run of the gate ${earlier.gate}, not ${gate}`],
    [earlier.cohort.manifestDigest !== cohortDigest(inputs), 'its users are not those of the identity map now'],
    [!same('source') || !same('target'), 'its tenants are not those of the configuration'],
    [
      changed.length > 0,
      `its settings are not those of the configuration now, which changed ${changed.slice(0, 6).join(', ')}${changed.length > 6 ? ` and ${changed.length - 6} more` : ''}`,
    ],
    [earlier.tool.version !== version, `version ${earlier.tool.version} began it, and this is ${version}`],
  ]
  const [difference] = differences.flatMap(([differs, how]) => (differs ? [how] : []))
  if (difference !== undefined)
    throw new WavegateError('usage', `The run in '${runFolder}' cannot be resumed: ${difference}. Start a new one with another --out.`)
  return earlier
}

/** Paths of what differs, e.g. `waves[0].windowStart`. */
function changedIn(before: unknown, now: unknown, path = ''): string[] {
  if (isDeepStrictEqual(before, now)) return []
  if (typeof before !== 'object' || typeof now !== 'object' || before === null || now === null) return [path]
  if (Array.isArray(before) !== Array.isArray(now) || (Array.isArray(before) && Array.isArray(now) && before.length !== now.length))
    return [path]
  const inside = Array.isArray(before)
    ? (key: string): string => `${path}[${key}]`
    : (key: string): string => (path === '' ? key : `${path}.${key}`)
  const [one, other] = [before, now] as Readonly<Record<string, unknown>>[]
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap(key => changedIn(one?.[key], other?.[key], inside(key)))
}

const asStored = (settings: Settings): unknown => JSON.parse(JSON.stringify(settings))

interface Keeping {
  readonly inputs: RunInputs
  readonly now: number
  /** Facts of a side that is not signed in to now. */
  readonly absent: (ref: string) => boolean
  /** Client ids of the apps that read and probe each side now. */
  readonly clients: Readonly<Record<'read' | 'probe', Readonly<Record<Side, string | undefined>>>>
}

/**
 * Facts of the earlier attempt that are as it recorded them, that the same app read by a clock that was right, and that will not be stale when this run ends (a tenth
 * of the age is kept in reserve). Those that cost no request are read anew: files change. Those of a side that is not signed in to are kept
 * at any age, as judging refuses what is too old; but an empty table has no row to carry its age.
 */
export async function stillGood(
  runFolder: string,
  earlier: RunManifest,
  refs: readonly string[],
  { inputs, now, absent, clients }: Keeping,
): Promise<FactRecord[]> {
  const good: FactRecord[] = []
  for (const ref of refs) {
    const { side, fact } = parseRef(ref)
    const record = earlier.facts.find(each => each.ref === ref && each.state === 'gathered')
    if (
      record === undefined ||
      (fact.cost === 'file' && !absent(ref)) ||
      !sameClients(earlier, fact.cost === 'probe' ? 'probe' : 'read', side, clients)
    )
      continue
    if (side !== 'pair' && !absent(ref) && wasOff(earlier, side)) continue
    const stored = await readFact(runFolder, ref, fact)
    if (stored.state === 'failed' || stored.digest !== record.digest) continue
    const hours = fact.freshness === 'record' ? undefined : inputs.settings.policy.maxFactAgeHours[fact.freshness]
    const fresh = record.oldest !== null && (hours === undefined || now - Date.parse(record.oldest) <= hours * 3_600_000 * 0.9)
    if (fresh || (absent(ref) && record.rows > 0)) good.push(record)
  }
  return good
}

/** Another app may see less of the tenant. A probe that starts on one side looks what became of it on the other. */
function sameClients({ identities }: RunManifest, purpose: 'read' | 'probe', side: FactSide, clients: Keeping['clients']): boolean {
  return sides
    .filter(each => (purpose === 'probe' ? true : each === side))
    .every(each => {
      const now = clients[purpose][each]
      return now === undefined || now === identities.find(one => one.side === each && one.purpose === purpose)?.clientId
    })
}

/** Requests of all attempts, by side and service. */
export function summed(totals: RunManifest['requests']): RunManifest['requests'] {
  const sums = new Map<string, RunManifest['requests'][number]>()
  for (const { side, service, requests, retries, units, perUser } of totals) {
    const known = sums.get(`${side} ${service}`)
    sums.set(`${side} ${service}`, {
      side,
      service,
      requests: requests + (known?.requests ?? 0),
      retries: retries + (known?.retries ?? 0),
      units: units + (known?.units ?? 0),
      perUser: perUser + (known?.perUser ?? 0),
    })
  }
  return [...sums.values()].toSorted((a, b) => byText(a.side, b.side) || byText(a.service, b.service))
}
