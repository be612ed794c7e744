import { defineRoutes, type RouteAnswer, type RouteRequest, type RouteTable } from '../define.ts'
import { issuerOf, tenantOfPath, type Login } from './login.ts'
import { signInError } from './oauth-errors.ts'

/** OpenID discovery. The issuer is on the authority's own origin, which MSAL checks. */
export function discoveryRoutes({ tokens }: Login): RouteTable {
  const configuration = ({ world, params, origin }: RouteRequest): RouteAnswer => {
    const tenant = tenantOfPath(world, params['tenant'] ?? '')
    if (!tenant) return signInError(world, 90002, `Tenant '${params['tenant']}' not found.`)
    const base = `${origin}/${tenant.id}`
    return {
      status: 200,
      cost: 0,
      body: {
        issuer: issuerOf(origin, tenant),
        authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
        token_endpoint: `${base}/oauth2/v2.0/token`,
        device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
        end_session_endpoint: `${base}/oauth2/v2.0/logout`,
        jwks_uri: `${base}/discovery/v2.0/keys`,
        token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
        response_types_supported: ['code', 'id_token'],
        response_modes_supported: ['query', 'fragment', 'form_post'],
        subject_types_supported: ['pairwise'],
        id_token_signing_alg_values_supported: ['ES256'],
        scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
        tenant_region_scope: 'EU',
      },
    }
  }
  return defineRoutes('login', {
    'GET /:tenant/v2.0/.well-known/openid-configuration': {
      roles: 'public',
      answer: configuration,
    },
    'GET /:tenant/.well-known/openid-configuration': { roles: 'public', answer: configuration },
    'GET /:tenant/discovery/v2.0/keys': {
      roles: 'public',
      answer: () => ({ status: 200, body: tokens.jwks, cost: 0 }),
    },
  })
}
