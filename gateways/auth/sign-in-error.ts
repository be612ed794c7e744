import { causeChain, WavegateError } from '../../domain/errors.ts'
import type { TenantConnection } from '../connection.ts'
import { lookAtAuthority } from './look-at-authority.ts'
import { quoted } from '../redact.ts'

/** What to do about the codes people meet (https://learn.microsoft.com/entra/identity-platform/reference-error-codes). */
const advice: Readonly<Record<string, string>> = {
  AADSTS7000215: 'the client secret is wrong; configure the value of the secret, not its id',
  AADSTS7000222: 'the client secret has expired; create a new one for the app registration',
  AADSTS700016: 'the app does not exist in that tenant; register it there or give consent to it',
  AADSTS700027: 'the certificate is not the one registered with the app; upload its public part to the app registration',
  AADSTS700024: 'the assertion is outside its validity; check the clock of this machine',
  AADSTS90002: 'no tenant has that id; check tenantId in the configuration',
  AADSTS900023: 'the tenant id is not valid; check tenantId in the configuration',
  AADSTS500011: 'the service has no presence in that tenant; an administrator must consent to the app once',
  AADSTS65001: 'nobody consented to the permission; an administrator must grant it',
  AADSTS70011: 'the scope is not valid; check the configured endpoints',
  AADSTS7000112: 'the app is disabled in that tenant; enable its service principal',
  AADSTS700213: 'no federated credential matches the presented token; check issuer and subject at the app registration',
  AADSTS53003: 'a conditional access policy blocked the sign-in; exclude the app or satisfy the policy',
}

/** One readable sentence; the original error is dropped because it may quote the request that carried the secret. */
export async function signInFailure(
  connection: TenantConnection,
  clientId: string,
  service: string,
  error: unknown,
): Promise<WavegateError> {
  if (error instanceof WavegateError) return error
  const text = causeChain(error).join(' ')
  const who = `App ${quoted(clientId, 60)} could not sign in to the ${connection.side} (${connection.tenantId}) for ${service}`
  const code = /AADSTS\d{3,8}/.exec(text)?.[0]
  if (code !== undefined) return refused(who, code)
  if (/endpoints_resolution_error|network_error|openid_config_error/.test(text)) {
    const { reached, said } = await lookAtAuthority(connection)
    if (!reached) return new WavegateError('unreachable', `${who} at ${connection.endpoints.authority}: ${said}`)
    if (said.startsWith('AADSTS')) return refused(who, said)
    return new WavegateError(
      'sign-in-failed',
      `${who}: ${connection.endpoints.authority} answered with ${said}; check the authority and tenantId in the configuration.`,
    )
  }
  const name = error instanceof Error ? error.name : 'unknown error'
  return new WavegateError(
    'sign-in-failed',
    `${who}: ${quoted(name, 60)}; check the identity and the authority ${connection.endpoints.authority}.`,
  )
}

const refused = (who: string, code: string): WavegateError =>
  new WavegateError('sign-in-failed', `${who}: ${code}, ${advice[code] ?? 'look the code up at https://login.microsoftonline.com/error'}.`)
