import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { checks } from '../checks/index.ts'
import type { Configuration } from '../data/configuration/configuration.ts'
import { readConfiguration, readTenants } from '../data/configuration/read.ts'
import {
  resolveTenants,
  type ResolvedEngage,
  type ResolvedIdentity,
  type ResolvedTenant,
  type Resolving,
} from '../data/configuration/resolve.ts'
import { readIdentityMap } from '../data/identity-map/read.ts'
import { InputError, nearestName, suggestName } from '../data/problems.ts'
import { decodeUtf8 } from '../data/text.ts'
import { type Side, sides as bothSides, type UserPair } from '../domain/account.ts'
import { type ErrorCode, WavegateError } from '../domain/errors.ts'
import { endpointsFrom } from '../gateways/clouds.ts'
import type { Identity } from '../gateways/connection.ts'
import type { RunInputs, TenantAccess } from './inputs.ts'

export interface InputFiles {
  readonly config: string
  readonly map: string
  /** Only users of this wave; all waves of the map unless said. */
  readonly wave: string | undefined
  /** Only these sides need their secrets; both unless said. */
  readonly sides?: readonly Side[]
  /** Also the secrets of the probing identities. */
  readonly probes?: boolean
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** Reads configuration and identity map, both whole and both faultless, before anything else happens. All offenders are told at once. */
export async function readInputs(files: InputFiles): Promise<RunInputs> {
  const sides = files.sides ?? bothSides
  const resolving: Resolving = {
    environment: files.environment ?? process.env,
    sides,
    purposes: files.probes === true ? ['read', 'probe'] : ['read'],
  }
  const [[configuration, tenants], users] = allOf(await Promise.allSettled([readAccess(files.config, resolving), readUsers(files.map)]))
  const chosen = files.wave === undefined ? users : users.filter(user => user.wave === files.wave)
  if (chosen.length === 0) {
    const waves = [...new Set(users.map(user => user.wave))].slice(0, 20)
    throw new WavegateError(
      'usage',
      `The identity map '${files.map}' has no user in the wave '${files.wave ?? ''}'. It has: ${waves.join(', ')}.`,
    )
  }
  const known = [...new Set(chosen.map(user => user.wave))]
  return {
    settings: configuration.settings,
    tenants: { source: nameOf(configuration, 'source'), target: nameOf(configuration, 'target') },
    access: { source: accessOf(configuration, 'source', tenants.source), target: accessOf(configuration, 'target', tenants.target) },
    users: chosen,
    plannedUsers: users,
    wave: known.length === 1 ? (known[0] ?? null) : null,
    requestShare: configuration.requestShare,
    baselineRun: configuration.baseline,
    recordsFolder: configuration.records,
    exportsFolder: configuration.exports,
    inventoryFile: undefined,
    runsFolder: resolve('.runs'),
  }
}

/** What cleaning needs: the probing identities and the settings, no identity map. Errors: `configuration-invalid`. */
export async function readProbeAccess(
  config: string,
  sides: readonly Side[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Pick<RunInputs, 'settings' | 'access' | 'requestShare'>> {
  const configuration = await readConfigurationFile(config)
  const tenants = await resolveTenants(configuration, { environment, sides, purposes: ['probe'] })
  return {
    settings: configuration.settings,
    access: { source: accessOf(configuration, 'source', tenants.source), target: accessOf(configuration, 'target', tenants.target) },
    requestShare: configuration.requestShare,
  }
}

type ResolvedTenants = Awaited<ReturnType<typeof resolveTenants>>

/** The configuration and what it refers to; faults of both are told together. */
async function readAccess(file: string, resolving: Resolving): Promise<readonly [Configuration, ResolvedTenants]> {
  const text = await readText(file)
  const path = resolve(file)
  const looked = await Promise.allSettled([
    (async () => {
      const configuration = readConfiguration(text, { file: path })
      demandKnownChecks(configuration)
      return configuration
    })(),
    (async () => resolveTenants(readTenants(text, { file: path }), resolving))(),
  ])
  const [configuration, tenants] = looked
  if (configuration.status === 'fulfilled' && tenants.status === 'fulfilled') return [configuration.value, tenants.value]
  const reasons = looked.flatMap(result => (result.status === 'rejected' ? [result.reason as unknown] : []))
  const problems = reasons.flatMap(reason => (reason instanceof InputError ? reason.problems : []))
  if (reasons.length === 1 || problems.length === 0) throw reasons[0]
  throw new InputError('configuration-invalid', path, problems)
}

export async function readConfigurationFile(file: string): Promise<Configuration> {
  return readConfiguration(await readText(file), { file: resolve(file) })
}

async function readText(file: string): Promise<string> {
  const bytes = await readOrExplain(
    file,
    'configuration',
    'configuration-invalid',
    'Name it with --config; data/configuration/sample.yaml is an example.',
  )
  const decoded = decodeUtf8(bytes)
  if ('expected' in decoded)
    throw new InputError('configuration-invalid', file, [
      { line: decoded.line, place: '', value: undefined, expected: decoded.expected, fix: 'save the file as UTF-8, then run again' },
    ])
  return decoded.text
}

/** A severity for a check that does not exist would raise nothing, and nobody would notice. */
function demandKnownChecks({ settings, file }: Configuration): void {
  const ids = checks.map(check => check.id)
  const unknown = Object.keys(settings.policy.severities).filter(id => !ids.includes(id))
  if (unknown.length > 0)
    throw new InputError(
      'configuration-invalid',
      file,
      unknown.map(id => ({
        line: undefined,
        place: `policy.severities.${id}`,
        value: undefined,
        expected: 'the id of a check',
        fix: nearestName(id, ids) === undefined ? 'see them all with: wavegate list' : suggestName(id, ids),
      })),
    )
}

const readUsers = async (file: string): Promise<UserPair[]> =>
  readIdentityMap(
    await readOrExplain(file, 'identity map', 'identity-map-invalid', 'Name it with --map; data/identity-map/sample.csv is an example.'),
    { file },
  )

async function readOrExplain(file: string, what: string, code: ErrorCode, remedy: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (cause) {
    throw new WavegateError(code, `The ${what} '${file}' cannot be read. ${remedy}`, { cause })
  }
}

function allOf<One, Other>(results: readonly [PromiseSettledResult<One>, PromiseSettledResult<Other>]): [One, Other] {
  const [one, other] = results
  if (one.status === 'fulfilled' && other.status === 'fulfilled') return [one.value, other.value]
  const reasons = results.flatMap(result => (result.status === 'rejected' ? [result.reason as unknown] : []))
  const first = reasons[0]
  if (reasons.length === 1 || !(first instanceof WavegateError)) throw first
  // What each of them says stands in the sentence already: only what is behind the first is new.
  throw new WavegateError(first.code, reasons.map(reason => (reason instanceof Error ? reason.message : String(reason))).join('\n'), {
    cause: first.cause,
  })
}

const nameOf = (configuration: Configuration, side: Side) => ({
  tenantId: configuration.tenants[side].tenantId,
  initialDomain: configuration.tenants[side].initialDomain,
})

function accessOf(configuration: Configuration, side: Side, tenant: ResolvedTenant | undefined): TenantAccess {
  const { endpoints } = configuration.tenants[side]
  return {
    connection: { side, ...nameOf(configuration, side), endpoints: endpointsFrom(endpoints), trustedCa: tenant?.trustedCa },
    read: tenant?.identities.read === undefined ? undefined : toIdentity(tenant.identities.read),
    ...(tenant?.identities.probe === undefined ? {} : { probe: toIdentity(tenant.identities.probe) }),
    engage: tenant?.engage === undefined ? undefined : toDelegated(tenant.engage),
  }
}

function toIdentity(identity: ResolvedIdentity): Identity {
  switch (identity.kind) {
    case 'certificate':
      return { kind: 'certificate', clientId: identity.clientId, certificatePem: identity.certificate, password: identity.password }
    case 'managedIdentity':
      return { kind: 'managed-identity', clientId: identity.clientId }
    case 'secret':
    case 'workload':
      return identity
  }
}

const toDelegated = (engage: ResolvedEngage): TenantAccess['engage'] =>
  engage.kind === 'token' ? engage : { kind: 'device-code', clientId: engage.clientId }
