import { X509Certificate } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Side, TenantName } from '../../domain/account.ts'
import { sides as bothSides } from '../../domain/account.ts'
import { InputError } from '../problems.ts'
import type { Problem } from '../problems.ts'
import type { Configuration, Endpoints, EngageSource, IdentitySource } from './configuration.ts'
import type { Reference } from './values.ts'

export type Purpose = 'read' | 'probe' | 'execute'

/** An identity with its secrets: to be handed to sign-in, never to be logged or stored. */
export type ResolvedIdentity =
  | {
      readonly kind: 'certificate'
      readonly clientId: string
      /** PEM with certificate and key. */ readonly certificate: string
      readonly password: string | undefined
    }
  | { readonly kind: 'secret'; readonly clientId: string; readonly secret: string }
  | {
      readonly kind: 'workload'
      readonly clientId: string
      /** Absolute path; its content changes over time. */ readonly tokenFile: string
    }
  | { readonly kind: 'managedIdentity'; readonly clientId: string | undefined }

export type ResolvedEngage = { readonly kind: 'token'; readonly token: string } | { readonly kind: 'deviceCode'; readonly clientId: string }

export interface ResolvedTenant extends TenantName {
  readonly side: Side
  /** Only the purposes that were asked for and are configured. */
  readonly identities: Readonly<Partial<Record<Purpose, ResolvedIdentity>>>
  readonly engage: ResolvedEngage | undefined
  readonly endpoints: Endpoints
  /** PEM text. */
  readonly trustedCa: string | undefined
}

export interface Resolving {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Both by default; an administrator of one tenant has the secrets of one. */
  readonly sides?: readonly Side[]
  /** `read` by default. */
  readonly purposes?: readonly Purpose[]
}

const maxSecretBytes = 1024 * 1024

/** Reads what the configuration refers to. Throws one `InputError` (`configuration-invalid`) naming everything that is missing, without values. */
export async function resolveTenants(
  configuration: Pick<Configuration, 'file' | 'lineOf'> & { readonly tenants: Readonly<Partial<Configuration['tenants']>> },
  { environment, sides = bothSides, purposes = ['read'] }: Resolving,
): Promise<Readonly<Partial<Record<Side, ResolvedTenant>>>> {
  const values = new Values(configuration, environment)
  const tenants: Partial<Record<Side, ResolvedTenant>> = {}
  for (const side of sides) {
    const access = configuration.tenants[side]
    if (access === undefined) continue
    const { tenantId, initialDomain, endpoints, engage, trustedCa, ...sources } = access
    const identities: Partial<Record<Purpose, ResolvedIdentity>> = {}
    for (const purpose of purposes) {
      const source = sources[purpose]
      if (source !== undefined) identities[purpose] = await resolveIdentity(source, `${side}.${purpose}`, values)
    }
    tenants[side] = {
      side,
      tenantId,
      initialDomain,
      identities,
      engage: engage === undefined ? undefined : await resolveEngage(engage, `${side}.engage`, values),
      endpoints,
      trustedCa: trustedCa === undefined ? undefined : await values.pem(trustedCa, `${side}.trustedCa`),
    }
  }
  values.throwIfMissing()
  return tenants
}

/** The address to notify, or undefined when none is configured. */
export async function resolveWebhook(configuration: Configuration, environment: Resolving['environment']): Promise<string | undefined> {
  if (configuration.notify === undefined) return undefined
  const values = new Values(configuration, environment)
  const webhook = await values.of(configuration.notify.webhook, 'notify.webhook')
  values.expect(URL.canParse(webhook) && new URL(webhook).protocol === 'https:', 'notify.webhook', 'an https address', 'correct the value')
  values.throwIfMissing()
  return webhook
}

async function resolveIdentity(source: IdentitySource, place: string, values: Values): Promise<ResolvedIdentity> {
  switch (source.kind) {
    case 'certificate': {
      const certificate = await values.of(source.certificate, `${place}.certificate`)
      values.expect(
        certificate === '' || (certificate.includes('BEGIN CERTIFICATE') && certificate.includes('PRIVATE KEY')),
        `${place}.certificate`,
        'a PEM file with certificate and private key',
        'convert a PFX file with: openssl pkcs12 -in x.pfx -out x.pem',
      )
      const password = source.password === undefined ? undefined : await values.of(source.password, `${place}.password`)
      return { kind: 'certificate', clientId: source.clientId, certificate, password }
    }
    case 'secret':
      return { kind: 'secret', clientId: source.clientId, secret: await values.of(source.secret, `${place}.secret`) }
    case 'workload':
      return { kind: 'workload', clientId: source.clientId, tokenFile: await values.existing(source.tokenFile, `${place}.tokenFile`) }
    case 'managedIdentity':
      return { kind: 'managedIdentity', clientId: source.clientId }
  }
}

async function resolveEngage(source: EngageSource, place: string, values: Values): Promise<ResolvedEngage> {
  if (source.kind === 'deviceCode') return source
  return { kind: 'token', token: await values.of(source.token, `${place}.token`) }
}

/** Looks up references and remembers what is missing; a missing value is an empty text until `throwIfMissing`. */
class Values {
  readonly #configuration: Pick<Configuration, 'file' | 'lineOf'>
  readonly #environment: Resolving['environment']
  readonly #problems: Problem[] = []
  constructor(configuration: Pick<Configuration, 'file' | 'lineOf'>, environment: Resolving['environment']) {
    this.#configuration = configuration
    this.#environment = environment
  }

  expect(holds: boolean, place: string, expected: string, fix: string): void {
    if (!holds && !this.#problems.some(problem => problem.place === place))
      this.#problems.push({ line: this.#configuration.lineOf(place), place, value: undefined, expected, fix })
  }

  async of(reference: Reference, place: string): Promise<string> {
    if ('file' in reference) return await this.#text(reference.file, place)
    const value = this.#environment[reference.env]?.trim() ?? ''
    this.expect(value !== '', place, `a value in the environment variable ${reference.env}`, 'set it before the run')
    return value
  }

  async pem(path: string, place: string): Promise<string> {
    const text = await this.#text(path, place)
    this.expect(text === '' || holdsCertificates(text), place, 'a PEM file of certificates that can be read', `check ${path}`)
    return text
  }

  async existing(path: string, place: string): Promise<string> {
    await this.#text(path, place)
    return this.#absolute(path)
  }

  throwIfMissing(): void {
    if (this.#problems.length > 0) throw new InputError('configuration-invalid', this.#configuration.file, this.#problems)
  }

  #absolute(path: string): string {
    return resolve(dirname(this.#configuration.file), path)
  }

  async #text(path: string, place: string): Promise<string> {
    const found = await readSmallFile(this.#absolute(path))
    this.expect(
      found !== undefined,
      place,
      `a readable file ${path} of at most 1 MiB`,
      'check the path and the rights; it is relative to the configuration',
    )
    this.expect(found !== '', place, `a file ${path} that is not empty`, 'write the value into it')
    return found ?? ''
  }
}

/** What cannot be read would show at the first connection only, in the words of a library. */
function holdsCertificates(pem: string): boolean {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []
  try {
    return blocks.length > 0 && blocks.every(block => new X509Certificate(block).raw.length > 0)
  } catch {
    return false
  }
}

async function readSmallFile(path: string): Promise<string | undefined> {
  try {
    const { size } = await stat(path)
    return size > maxSecretBytes ? undefined : (await readFile(path, 'utf8')).trim()
  } catch {
    return undefined
  }
}
