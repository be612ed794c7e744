import type { AccessToken, TokenCredential } from '@azure/identity'
import { WavegateError } from '../../domain/errors.ts'
import { scopeOf } from '../clouds.ts'
import { services } from '../connection.ts'
import type { DelegatedIdentity, Identity, Service, TenantConnection } from '../connection.ts'
import { credentialOf, deviceCodeCredentialOf } from './credential.ts'
import { signInFailure } from './sign-in-error.ts'
import { provenTenant } from './token-claims.ts'

/** A signed-in identity in one tenant. */
export interface Session {
  readonly connection: TenantConnection
  readonly clientId: string
  /**
   * A token for the service, kept until five minutes before it expires; `claims` answers a challenge.
   * Errors: `sign-in-failed`, `wrong-tenant`, `unreachable`, and `delegated-token-missing` for Viva Engage.
   */
  token(service: Service, claims?: string): Promise<string>
  /** Permissions granted in the tokens fetched so far, by service. */
  permissions(): Readonly<Partial<Record<Service, readonly string[]>>>
}

const renewBeforeMs = 5 * 60_000

/** Longest wait for a token of an app; an authority that hangs must not hang the run. */
const tokenTimeoutMs = 30_000

export interface Patience {
  /** Ends every wait for a token. */
  readonly signal?: AbortSignal | undefined
  /** Absent: as long as it takes, which a person with a device code may need. */
  readonly timeoutMs?: number | undefined
}

/**
 * Signs in and proves, before any other request, that the token belongs to the configured tenant.
 * Errors: `sign-in-failed`, `wrong-tenant`, `unreachable`; none of them quotes a secret.
 */
export async function signIn(
  connection: TenantConnection,
  identity: Identity,
  delegated?: DelegatedIdentity,
  patience: Patience = {},
): Promise<Session> {
  const clientId = identity.clientId ?? 'managed identity'
  const app = tokenFetcher(connection, clientId, () => credentialOf(connection, identity), {
    ...patience,
    timeoutMs: patience.timeoutMs ?? tokenTimeoutMs,
  })
  const session = createSession(connection, clientId, app, delegatedFetcher(connection, delegated, patience))
  await session.token('graph')
  return session
}

/** A session over two ways to fetch tokens: as the app, and as the person that Viva Engage wants. */
export function createSession(connection: TenantConnection, clientId: string, fetchApp: TokenFetcher, fetchPerson: TokenFetcher): Session {
  const granted: Partial<Record<Service, readonly string[]>> = {}
  const kept = new Map<Service, Promise<AccessToken>>()

  const fresh = async (service: Service, claims: string | undefined): Promise<AccessToken> => {
    const token = await (service === 'engage' ? fetchPerson : fetchApp)(service, claims)
    granted[service] = provenTenant(connection, token.token, service).permissions
    return token
  }
  const keep = (service: Service, claims: string | undefined): Promise<AccessToken> => {
    const coming = fresh(service, claims)
    kept.set(service, coming)
    coming.catch(() => kept.delete(service))
    return coming
  }
  return {
    connection,
    clientId,
    async token(service, claims) {
      const before = claims === undefined ? kept.get(service) : undefined
      let token = await (before ?? keep(service, claims))
      if (before !== undefined && token.expiresOnTimestamp - renewBeforeMs < Date.now()) {
        const current = kept.get(service)
        token = await (current === undefined || current === before ? keep(service, undefined) : current)
      }
      return token.token
    },
    permissions: () => Object.fromEntries(services.flatMap(name => (granted[name] === undefined ? [] : [[name, granted[name]]]))),
  }
}

export type TokenFetcher = (service: Service, claims: string | undefined) => Promise<AccessToken>

function tokenFetcher(connection: TenantConnection, clientId: string, make: () => TokenCredential, patience: Patience): TokenFetcher {
  let credential: TokenCredential | undefined
  return async (service, claims) => {
    try {
      credential ??= make()
      const signals = [patience.signal, patience.timeoutMs === undefined ? undefined : AbortSignal.timeout(patience.timeoutMs)].filter(
        signal => signal !== undefined,
      )
      const abortSignal = AbortSignal.any(signals)
      const coming = credential.getToken(scopeOf(connection.endpoints, service), {
        abortSignal,
        ...(claims === undefined ? {} : { claims }),
      })
      const token = await endedBy(coming, abortSignal, () => tooLong(connection, service, patience))
      if (token !== null) return token
    } catch (error) {
      throw await signInFailure(connection, clientId, service, error)
    }
    throw new WavegateError('sign-in-failed', `The authority of the ${connection.side} gave no token for ${service}; check the identity.`)
  }
}

/** Microsoft's library does not always listen to its signal while it waits for the network. */
async function endedBy<T>(coming: Promise<T>, signal: AbortSignal, error: () => WavegateError): Promise<T> {
  const ended = Promise.withResolvers<never>()
  const end = (): void => ended.reject(error())
  if (signal.aborted) end()
  signal.addEventListener('abort', end, { once: true })
  try {
    coming.catch(() => undefined)
    return await Promise.race([coming, ended.promise])
  } finally {
    signal.removeEventListener('abort', end)
  }
}

const tooLong = (connection: TenantConnection, service: Service, patience: Patience): WavegateError =>
  patience.signal?.aborted === true
    ? new WavegateError('interrupted', `Signing in to the ${connection.side} for ${service} was interrupted.`)
    : new WavegateError(
        'timeout',
        `The authority of the ${connection.side} (${connection.endpoints.authority}) gave no token for ${service} within ${Math.round((patience.timeoutMs ?? 0) / 1000)} s; run again.`,
      )

function delegatedFetcher(connection: TenantConnection, identity: DelegatedIdentity | undefined, patience: Patience): TokenFetcher {
  if (identity === undefined)
    return () =>
      Promise.reject(
        new WavegateError(
          'delegated-token-missing',
          `Viva Engage of the ${connection.side} was not read because it answers signed-in people only, not apps; supply a network administrator's token or allow a sign-in by device code under ${connection.side}.engage.`,
        ),
      )
  if (identity.kind === 'device-code')
    return tokenFetcher(connection, identity.clientId, () => deviceCodeCredentialOf(connection, identity), { signal: patience.signal })
  return () => Promise.resolve({ token: identity.token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER })
}
