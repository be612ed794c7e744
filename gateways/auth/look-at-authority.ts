import { causeChain } from '../../domain/errors.ts'
import type { TenantConnection } from '../connection.ts'
import { undiciSend } from '../layers/undici-send.ts'
import { outgoing } from '../transport.ts'

const patienceMs = 10_000

/**
 * Why an authority's endpoints could not be found: Microsoft's library says only that they were not. Asks for
 * the public discovery document once more, without any credential, and gives what happened.
 */
export async function lookAtAuthority(connection: TenantConnection): Promise<{ readonly reached: boolean; readonly said: string }> {
  const end = undiciSend(connection.trustedCa, 1)
  const url = `${connection.endpoints.authority}/${encodeURIComponent(connection.tenantId)}/v2.0/.well-known/openid-configuration`
  try {
    const answer = await end.send(outgoing({ method: 'GET', url, timeoutMs: patienceMs }, 'graph', undefined))
    return { reached: true, said: /AADSTS\d{3,8}/.exec(answer.text)?.[0] ?? `status ${answer.status}` }
  } catch (error) {
    return { reached: false, said: causeChain(error)[0] ?? 'no answer' }
  } finally {
    await end.close()
  }
}
