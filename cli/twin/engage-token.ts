import { Agent, fetch } from 'undici'
import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import type { Twin } from '../../fakes/start.ts'

const started = z.object({ device_code: z.string(), user_code: z.string() })
const finished = z.object({ access_token: z.string(), expires_in: z.number() })

/**
 * A delegated token for Viva Engage of one twin tenant, won as a person would win it: a device code that somebody
 * approves. Here the control interface approves it for the first member of the tenant.
 */
export async function engageToken(twin: Twin, side: 'source' | 'target'): Promise<string> {
  const endpoints = twin[side]
  const tenant = twin.world.tenant(side)
  const user = [...tenant.accounts.values()].find(
    account => account.userType === 'Member' && account.accountEnabled && account.creationType === null,
  )
  if (!user) throw new WavegateError('internal', `The twin's ${side} has no member who could sign in to Viva Engage.`)
  const dispatcher = new Agent({ connect: { ca: twin.caPem } })
  const post = async (path: string, form: Record<string, string>): Promise<unknown> => {
    const answer = await fetch(`${endpoints.authority}/${endpoints.tenantId}/oauth2/v2.0/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
      dispatcher,
    })
    return answer.json()
  }
  try {
    const clientId = endpoints.clients.read.clientId
    const code = started.parse(await post('devicecode', { client_id: clientId, scope: `${endpoints.engage}/access_as_user` }))
    await fetch(`${twin.control}/device/approve`, {
      method: 'POST',
      body: JSON.stringify({ side, user: user.userPrincipalName, userCode: code.user_code }),
    })
    const token = finished.parse(
      await post('token', {
        client_id: clientId,
        grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
        device_code: code.device_code,
      }),
    )
    return token.access_token
  } finally {
    await dispatcher.close()
  }
}
