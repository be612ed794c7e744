import { WavegateError } from '../domain/errors.ts'
import type { FactRecord, RunManifest } from '../domain/run-record.ts'
import type { GateName } from '../domain/verdict.ts'
import { parseRef } from '../facts/gather.ts'
import { byText, digestOf, readFact, type StoredFact } from '../facts/snapshot.ts'
import type { RunInputs } from './inputs.ts'
import { readManifest } from './manifest.ts'

/** Digest of who is in the run: a run may be resumed only for exactly these users. */
export const cohortDigest = (inputs: RunInputs): string =>
  digestOf(
    JSON.stringify(
      inputs.users.map(user => [
        user.wave,
        user.batch,
        user.key,
        user.target.upn.toLowerCase(),
        user.source.objectId ?? null,
        user.target.objectId ?? null,
      ]),
    ),
  )

/** The run that may be gone on with: of the same gate, users and tenants. Errors: `usage`, `run-folder-invalid`. */
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
  const differs =
    earlier.gate !== gate
      ? `it is a run of the gate ${earlier.gate}, not ${gate}`
      : earlier.cohort.manifestDigest !== cohortDigest(inputs)
        ? 'its users are not those of the identity map now'
        : earlier.tenants.source.tenantId !== inputs.tenants.source.tenantId ||
            earlier.tenants.target.tenantId !== inputs.tenants.target.tenantId
          ? 'its tenants are not those of the configuration'
          : undefined
  if (differs !== undefined)
    throw new WavegateError('usage', `The run in '${runFolder}' cannot be resumed: ${differs}. Start a new one with another --out.`)
  return earlier
}

interface Keeping {
  readonly inputs: RunInputs
  readonly now: number
  /** Facts of a side that is not signed in to now. */
  readonly absent: (ref: string) => boolean
}

/**
 * Facts of the earlier attempt that are complete and will not be stale when this run ends (a tenth of the age is kept in reserve). Those of
 * a side that is not signed in to are kept at any age, as judging refuses what is too old; but an empty table has no row to carry its age.
 */
export async function stillGood(
  runFolder: string,
  earlier: RunManifest,
  refs: readonly string[],
  { inputs, now, absent }: Keeping,
): Promise<FactRecord[]> {
  const good: FactRecord[] = []
  for (const ref of refs) {
    const { fact } = parseRef(ref)
    const stored = await readFact(runFolder, ref, fact)
    if (stored.state === 'failed') continue
    const known = earlier.facts.find(record => record.ref === ref && record.state === 'gathered')
    const record = known ?? recordOf(ref, stored)
    const hours = fact.freshness === 'record' ? undefined : inputs.settings.policy.maxFactAgeHours[fact.freshness]
    const fresh = record.oldest !== null && (hours === undefined || now - Date.parse(record.oldest) <= hours * 3_600_000 * 0.9)
    if (fresh || (absent(ref) && record.rows > 0)) good.push(record)
  }
  return good
}

/** The record of a fact that a run stored without living long enough to write it down. */
function recordOf(ref: string, stored: Exclude<StoredFact, { state: 'failed' }>): FactRecord {
  const gathered = { ref, state: 'gathered', error: null } as const
  if (stored.state === 'value') return { ...gathered, rows: 1, oldest: stored.at, newest: stored.at, digest: stored.digest }
  const rows = [...stored.rows.values()]
  const times = rows.map(row => row.at).toSorted(byText)
  const digest = digestOf(rows.map(row => `${row.line}\n`).join(''))
  return { ...gathered, rows: rows.length, oldest: times[0] ?? null, newest: times.at(-1) ?? null, digest }
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
