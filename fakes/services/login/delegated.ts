import type { OAuthClient, Tenant } from '../../tenant/tenant.ts'
import type { RouteAnswer, RouteRequest, ServiceName } from '../define.ts'
import { delegatedScopes } from './clients.ts'
import { issuerOf, type Login } from './login.ts'
import { signInError } from './oauth-errors.ts'
import { tokenSeconds } from './tokens.ts'

/** Scopes that belong to no resource. https://learn.microsoft.com/en-us/entra/identity-platform/scopes-oidc */
const openidScopes = new Set(['openid', 'profile', 'email', 'offline_access'])

/** The scopes of a resource; those of OpenID are left out. */
export function scopesOf(scope: string): string[] {
  return scope.split(/\s+/).filter(part => part !== '' && !openidScopes.has(part))
}

interface AskedScopes {
  readonly audience: string
  readonly service: ServiceName
  readonly scopes: string[]
}

/** All asked scopes must be of one resource; a scope without one is Graph's. */
function readScopes(login: Login, tenant: Tenant, scope: string): AskedScopes | null {
  let audience: string | null = null
  const names: string[] = []
  for (const part of scopesOf(scope)) {
    const cut = part.lastIndexOf('/')
    const resource = cut < 0 ? 'https://graph.microsoft.com' : part.slice(0, cut)
    if (audience !== null && audience !== resource) return null
    audience = resource
    names.push(part.slice(cut + 1))
  }
  audience ??= 'https://graph.microsoft.com'
  const resolved = login.audiences.resolve(audience)
  if (!resolved || (resolved.tenant !== null && resolved.tenant !== tenant.name)) return null
  const granted = delegatedScopes[resolved.service] ?? []
  const scopes = names.includes('.default') ? [...granted] : names
  return scopes.every(name => granted.includes(name)) ? { audience, service: resolved.service, scopes } : null
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

async function answerTokens(
  request: RouteRequest,
  login: Login,
  tenant: Tenant,
  client: OAuthClient,
  scope: string,
  userId: string,
): Promise<RouteAnswer> {
  const { world, origin } = request
  const asked = readScopes(login, tenant, scope)
  if (!asked)
    return signInError(
      world,
      65001,
      `The user or administrator has not consented to use the application with ID '${client.clientId}' for '${scope}'.`,
    )
  const account = tenant.accounts.get(userId)
  if (!account) return signInError(world, 70000, 'The user of this sign-in does not exist in the tenant.')
  const claims = {
    clientId: client.clientId,
    tenantId: tenant.id,
    roles: [],
    scopes: asked.scopes,
    userId,
    appidacr: '0' as const,
  }
  account.lastSignInDateTime = world.clock.iso()
  const issuer = issuerOf(origin, tenant)
  const upn = account.userPrincipalName
  return {
    status: 200,
    cost: 0,
    body: {
      token_type: 'Bearer',
      scope: asked.scopes.map(name => `${asked.audience}/${name}`).join(' '),
      expires_in: tokenSeconds,
      ext_expires_in: tokenSeconds,
      access_token: await login.tokens.issue({
        issuer,
        audience: asked.audience,
        claims,
        userPrincipalName: upn,
      }),
      refresh_token: login.signIns.keep({
        clientId: client.clientId,
        tenantId: tenant.id,
        scope,
        userId,
      }),
      id_token: await login.tokens.issue({
        issuer,
        audience: client.clientId,
        claims,
        userPrincipalName: upn,
      }),
      client_info: base64({ uid: userId, utid: tenant.id }),
    },
  }
}

/** Device code and refresh token grants. https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-device-code */
export async function answerDelegated(
  request: RouteRequest,
  login: Login,
  tenant: Tenant,
  client: OAuthClient,
  form: { grant_type: string; device_code: string; refresh_token: string; scope: string },
): Promise<RouteAnswer> {
  const { world } = request
  if (form.grant_type === 'urn:ietf:params:oauth:grant-type:device_code' || form.grant_type === 'device_code') {
    const signIn = login.signIns.find(form.device_code)
    if (!signIn || signIn.clientId !== client.clientId || signIn.tenantId !== tenant.id)
      return signInError(world, 70000, 'The device code is not known.')
    if (signIn.expires <= login.realNow()) return signInError(world, 70019, 'Verification code expired.')
    if (signIn.userId === null) return signInError(world, 70016, 'OAuth 2.0 device flow error. Authorization is pending. Continue polling.')
    login.signIns.finish(form.device_code)
    return answerTokens(request, login, tenant, client, signIn.scope, signIn.userId)
  }
  if (form.grant_type === 'refresh_token') {
    const grant = login.signIns.refresh(form.refresh_token)
    if (!grant || grant.clientId !== client.clientId || grant.tenantId !== tenant.id)
      return signInError(world, 70000, 'The refresh token is not known.')
    return answerTokens(request, login, tenant, client, form.scope || grant.scope, grant.userId)
  }
  return signInError(world, 70003, `The app requested an unsupported grant type '${form.grant_type}'.`)
}
