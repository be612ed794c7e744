import { SignJWT, calculateJwkThumbprint, errors, exportJWK, generateKeyPair, jwtVerify, type JWK } from 'jose'
import { z } from 'zod'
import type { Tenant } from '../../tenant/tenant.ts'
import type { Claims, Failure, ServiceName } from '../define.ts'
import type { Audiences } from './audiences.ts'

/** Entra application tokens live 60 to 90 minutes; clients see one second less than an hour. */
export const tokenSeconds = 3_599
const most = 5_000

/** What goes into an access token besides its times. */
export interface Grant {
  readonly issuer: string
  readonly audience: string
  readonly claims: Claims
  readonly userPrincipalName?: string
}

export interface TokenIssuer {
  readonly jwks: { keys: JWK[] }
  issue(grant: Grant, seconds?: number): Promise<string>
  /** Signature, times, audience and tenant of a bearer token; roles are the route's business. */
  verify(authorization: string | undefined, tenant: Tenant, service: ServiceName): Promise<Claims | Failure>
}

const payloadSchema = z.object({
  aud: z.string(),
  tid: z.string(),
  appid: z.string(),
  exp: z.number(),
  oid: z.string().optional(),
  idtyp: z.enum(['app', 'user']),
  roles: z.array(z.string()).default([]),
  scp: z.string().default(''),
  appidacr: z.enum(['0', '1', '2']),
})
interface Verified {
  readonly claims: Claims
  readonly aud: string
  readonly exp: number
}

const refuse = (kind: Failure['kind'], detail: string): Failure => ({ status: 401, kind, detail })

/**
 * Tokens live in real time: clients count `expires_in` on the machine's clock, so a jump of the virtual clock must not
 * outdate what they hold.
 */
export async function createTokenIssuer(audiences: Audiences, realNow: () => number = Date.now): Promise<TokenIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const publicJwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(publicJwk)
  const verified = new Map<string, Verified>()

  const read = async (token: string): Promise<Verified | Failure> => {
    const known = verified.get(token)
    if (known) return known
    try {
      const { payload } = await jwtVerify(token, publicKey, {
        algorithms: ['ES256'],
        currentDate: new Date(realNow()),
      })
      const { aud, tid, appid, exp, oid, idtyp, roles, scp, appidacr } = payloadSchema.parse(payload)
      const user = idtyp === 'user' ? (oid ?? null) : null
      const claims = {
        clientId: appid,
        tenantId: tid,
        roles,
        scopes: scp ? scp.split(' ') : [],
        userId: user,
        appidacr,
      }
      if (verified.size >= most) verified.clear()
      const result = { claims, aud, exp }
      verified.set(token, result)
      return result
    } catch (cause) {
      if (cause instanceof errors.JWTExpired) return refuse('bad-token', 'Lifetime validation failed, the token is expired.')
      return refuse('bad-token', 'IDX14100: JWT is not well formed, or its signature was not made by this authority.')
    }
  }

  return {
    jwks: { keys: [{ ...publicJwk, kid, use: 'sig', alg: 'ES256' }] },
    issue: ({ issuer, audience, claims, userPrincipalName }, seconds = tokenSeconds) => {
      const now = Math.floor(realNow() / 1_000)
      const app = claims.userId === null
      return new SignJWT({
        tid: claims.tenantId,
        appid: claims.clientId,
        azp: claims.clientId,
        appidacr: claims.appidacr,
        idtyp: app ? 'app' : 'user',
        ver: '1.0',
        ...(app
          ? { roles: claims.roles, oid: claims.clientId, sub: claims.clientId }
          : {
              scp: claims.scopes.join(' '),
              oid: claims.userId,
              sub: claims.userId,
              upn: userPrincipalName,
            }),
      })
        .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(now)
        .setNotBefore(now - 300)
        .setExpirationTime(now + seconds)
        .sign(privateKey)
    },
    verify: async (authorization, tenant, service) => {
      const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
      if (!token) return refuse('no-token', 'Access token is empty.')
      const result = await read(token)
      if ('kind' in result) return result
      if (result.exp * 1_000 <= realNow()) return refuse('bad-token', 'Lifetime validation failed, the token is expired.')
      const audience = audiences.resolve(result.aud)
      if (audience?.service !== service || (audience.tenant !== null && audience.tenant !== tenant.name))
        return refuse('wrong-audience', 'Access token validation failure. Invalid audience.')
      if (result.claims.tenantId !== tenant.id) return refuse('wrong-tenant', 'Access token was issued for another tenant.')
      // https://learn.microsoft.com/en-us/sharepoint/dev/solution-guidance/security-apponly-azuread
      if (service === 'sharepoint' && result.claims.appidacr === '1') return refuse('weak-proof', 'Unsupported app only token.')
      return result.claims
    },
  }
}
