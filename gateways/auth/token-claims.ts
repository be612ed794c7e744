import { decodeJwt } from 'jose'
import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import type { TenantConnection } from '../connection.ts'
import { quoted } from '../redact.ts'

const claimsSchema = z.object({
  tid: z.string(),
  roles: z.array(z.string()).optional(),
  scp: z.string().optional(),
  appid: z.string().optional(),
})

/** What a token says about itself; its signature is the service's business, not ours. */
export interface TokenClaims {
  readonly tenantId: string
  /** Application roles of an app token, scopes of a delegated one. */
  readonly permissions: readonly string[]
}

/** Undefined when the token is no JWT or names no tenant. */
function claimsOf(token: string): TokenClaims | undefined {
  try {
    const parsed = claimsSchema.safeParse(decodeJwt(token))
    if (!parsed.success) return undefined
    const permissions = [...(parsed.data.roles ?? []), ...(parsed.data.scp ?? '').split(' ')].filter(name => name !== '')
    return { tenantId: parsed.data.tid.toLowerCase(), permissions }
  } catch {
    return undefined
  }
}

/**
 * Compares the tenant that issued the token with the configured one, before the token is used anywhere.
 * Throws `wrong-tenant`, or `sign-in-failed` when the token does not say.
 */
export function provenTenant(connection: TenantConnection, token: string, service: string): TokenClaims {
  const claims = claimsOf(token)
  if (claims === undefined)
    throw new WavegateError(
      'sign-in-failed',
      `The token for ${service} of the ${connection.side} names no tenant, so it cannot be told whose data it would read; check the configured authority.`,
    )
  if (claims.tenantId !== connection.tenantId.toLowerCase())
    throw new WavegateError(
      'wrong-tenant',
      `The ${connection.side} is configured as tenant ${connection.tenantId} but the token for ${service} belongs to tenant ${quoted(claims.tenantId, 60)}; check whether the tenants or their identities are swapped in the configuration.`,
    )
  return claims
}
