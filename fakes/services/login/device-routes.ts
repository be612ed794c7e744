import { z } from 'zod'
import { defineRoutes, type RouteTable } from '../define.ts'
import { deviceSeconds } from './device-codes.ts'
import { clientOf, tenantOfPath, type Login } from './login.ts'
import { signInError } from './oauth-errors.ts'

const formSchema = z.object({ client_id: z.string().default(''), scope: z.string().default('') })

/** Seconds between polls; the real service says 5. */
const interval = 1

export function deviceRoutes({ signIns }: Login): RouteTable {
  return defineRoutes('login', {
    'POST /:tenant/oauth2/v2.0/devicecode': {
      roles: 'public',
      answer: ({ world, params, body, origin }) => {
        const tenant = tenantOfPath(world, params['tenant'] ?? '')
        if (!tenant) return signInError(world, 90002, `Tenant '${params['tenant']}' not found.`)
        const form = formSchema.safeParse(body)
        const client = form.success ? clientOf(tenant, form.data.client_id) : undefined
        if (!form.success || !client) return signInError(world, 700016, 'The application was not found in the directory.')
        const { deviceCode, signIn } = signIns.start({
          clientId: client.clientId,
          tenantId: tenant.id,
          scope: form.data.scope,
        })
        const verification_uri = `${origin}/devicelogin`
        const message = `To sign in, use a web browser to open the page ${verification_uri} and enter the code ${signIn.userCode} to authenticate.`
        return {
          status: 200,
          cost: 0,
          body: {
            user_code: signIn.userCode,
            device_code: deviceCode,
            verification_uri,
            expires_in: deviceSeconds,
            interval,
            message,
          },
        }
      },
    },
  })
}
