import { clientCredentials } from './clients.ts'
import { issuerOf, type Login } from './login.ts'
import { defineRoutes, type RouteTable } from '../define.ts'
import { tokenSeconds } from './tokens.ts'

/**
 * The token endpoint that App Service gives to an app with a managed identity, here with the roles of the read client;
 * IDENTITY_HEADER is that client's secret.
 * https://learn.microsoft.com/en-us/azure/app-service/overview-managed-identity#rest-endpoint-reference
 */
export function managedIdentityRoutes(login: Login): RouteTable {
  return defineRoutes('login', {
    'GET /msi/token': {
      roles: 'public',
      answer: async ({ world, tenant, query, headers, origin }) => {
        const { clientId, secret } = clientCredentials(world.random, tenant, 'read')
        const client = tenant.clients.get(clientId)
        if (!client || headers['x-identity-header'] !== secret)
          return {
            status: 401,
            body: { statusCode: 401, message: 'The X-IDENTITY-HEADER is missing or wrong.' },
            cost: 0,
          }
        if (query.get('api-version') !== '2019-08-01')
          return {
            status: 400,
            body: { statusCode: 400, message: 'Unsupported api-version.' },
            cost: 0,
          }
        const resource = query.get('resource') ?? ''
        const audience = login.audiences.resolve(resource)
        if (!audience || (audience.tenant !== null && audience.tenant !== tenant.name))
          return {
            status: 400,
            body: { statusCode: 400, message: 'The resource is not known in this tenant.' },
            cost: 0,
          }
        const claims = {
          clientId,
          tenantId: tenant.id,
          roles: client.roles[audience.service] ?? [],
          scopes: [],
          userId: null,
          appidacr: '2' as const,
        }
        const access_token = await login.tokens.issue({
          issuer: issuerOf(origin, tenant),
          audience: resource,
          claims,
        })
        const expires_on = String(Math.floor(login.realNow() / 1_000) + tokenSeconds)
        return {
          status: 200,
          cost: 0,
          body: { access_token, expires_on, resource, token_type: 'Bearer', client_id: clientId },
        }
      },
    },
  })
}
