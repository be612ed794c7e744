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

/**
 * Signs in and proves, before any other request, that the token belongs to the configured tenant.
 * Errors: `sign-in-failed`, `wrong-tenant`, `unreachable`; none of them quotes a secret.
 */
export async function signIn(connection: TenantConnection, identity: Identity, delegated?: DelegatedIdentity): Promise<Session> {
  const clientId = identity.clientId ?? 'managed identity'
  const app = tokenFetcher(connection, clientId, () => credentialOf(connection, identity))
  const session = createSession(connection, clientId, app, delegatedFetcher(connection, delegated))
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

function tokenFetcher(connection: TenantConnection, clientId: string, make: () => TokenCredential): TokenFetcher {
  let credential: TokenCredential | undefined
  return async (service, claims) => {
    try {
      credential ??= make()
      const token = await credential.getToken(scopeOf(connection.endpoints, service), claims === undefined ? {} : { claims })
      if (token !== null) return token
    } catch (error) {
      throw await signInFailure(connection, clientId, service, error)
    }
    throw new WavegateError('sign-in-failed', `The authority of the ${connection.side} gave no token for ${service}; check the identity.`)
  }
}

function delegatedFetcher(connection: TenantConnection, identity: DelegatedIdentity | undefined): TokenFetcher {
  if (identity === undefined)
    return () =>
      Promise.reject(
        new WavegateError(
          'delegated-token-missing',
          `Viva Engage of the ${connection.side} was not read because it answers signed-in people only, not apps; supply a network administrator's token or allow a sign-in by device code under ${connection.side}.engage.`,
        ),
      )
  if (identity.kind === 'device-code')
    return tokenFetcher(connection, identity.clientId, () => deviceCodeCredentialOf(connection, identity))
  return () => Promise.resolve({ token: identity.token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER })
}
