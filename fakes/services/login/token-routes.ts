import { z } from 'zod'
import type { OAuthClient, Tenant } from '../../tenant/tenant.ts'
import { defineRoutes, type RouteAnswer, type RouteRequest, type RouteTable } from '../define.ts'
import { verifyAssertion } from './assertions.ts'
import { answerDelegated, scopesOf } from './delegated.ts'
import { clientOf, issuerOf, tenantOfPath, type Login } from './login.ts'
import { signInError } from './oauth-errors.ts'
import { tokenSeconds } from './tokens.ts'

const formSchema = z.object({
  grant_type: z.string().default(''),
  client_id: z.string().default(''),
  client_secret: z.string().optional(),
  client_assertion: z.string().optional(),
  scope: z.string().default(''),
  device_code: z.string().default(''),
  refresh_token: z.string().default(''),
})
type Form = z.infer<typeof formSchema>

async function proveClient(
  request: RouteRequest,
  login: Login,
  tenant: Tenant,
  client: OAuthClient,
  form: Form,
): Promise<RouteAnswer | null> {
  const { world, origin } = request
  if (form.client_assertion !== undefined) {
    const audiences = [
      `${origin}/${tenant.id}/oauth2/v2.0/token`,
      `${origin}/${request.params['tenant']}/oauth2/v2.0/token`,
      issuerOf(origin, tenant),
    ]
    const refusal = await verifyAssertion(client, form.client_assertion, audiences, new Date(login.realNow()))
    return refusal && signInError(world, refusal.number, refusal.text)
  }
  if (form.client_secret === undefined)
    return signInError(
      world,
      7000216,
      "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
    )
  if (client.secret === null || client.secret !== form.client_secret)
    return signInError(world, 7000215, `Invalid client secret provided for app '${client.clientId}'.`)
  return null
}

async function answerClientCredentials(
  request: RouteRequest,
  login: Login,
  tenant: Tenant,
  client: OAuthClient,
  form: Form,
): Promise<RouteAnswer> {
  const { world, origin } = request
  const refused = await proveClient(request, login, tenant, client, form)
  if (refused) return refused
  const [resource = '', ...more] = scopesOf(form.scope)
  if (more.length > 0 || !resource.endsWith('/.default'))
    return signInError(world, 70011, `The provided value for the input parameter 'scope' is not valid: use <resource>/.default.`)
  const asked = resource.slice(0, -'/.default'.length)
  const audience = login.audiences.resolve(asked)
  if (!audience || audience.service === 'login' || (audience.tenant !== null && audience.tenant !== tenant.name))
    return signInError(world, 500011, `The resource principal named ${asked} was not found in the tenant named ${tenant.displayName}.`)
  const claims = {
    clientId: client.clientId,
    tenantId: tenant.id,
    roles: client.roles[audience.service] ?? [],
    scopes: [],
    userId: null,
    appidacr: form.client_assertion === undefined ? ('1' as const) : ('2' as const),
  }
  const access_token = await login.tokens.issue({
    issuer: issuerOf(origin, tenant),
    audience: asked,
    claims,
  })
  return {
    status: 200,
    cost: 0,
    body: {
      token_type: 'Bearer',
      expires_in: tokenSeconds,
      ext_expires_in: tokenSeconds,
      access_token,
    },
  }
}

export function tokenRoutes(login: Login): RouteTable {
  return defineRoutes('login', {
    'POST /:tenant/oauth2/v2.0/token': {
      roles: 'public',
      answer: async request => {
        const { world, params } = request
        const tenant = tenantOfPath(world, params['tenant'] ?? '')
        if (!tenant) return signInError(world, 90002, `Tenant '${params['tenant']}' not found.`)
        const read = formSchema.safeParse(request.body)
        if (!read.success) return signInError(world, 900144, "The request body must contain the following parameter: 'grant_type'.")
        const form = read.data
        const client = clientOf(tenant, form.client_id)
        if (!client)
          return signInError(
            world,
            700016,
            `Application with identifier '${form.client_id}' was not found in the directory '${tenant.displayName}'.`,
          )
        if (form.grant_type === 'client_credentials') return answerClientCredentials(request, login, tenant, client, form)
        return answerDelegated(request, login, tenant, client, form)
      },
    },
  })
}
