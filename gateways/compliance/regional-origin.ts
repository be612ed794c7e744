import { WavegateError } from '../../domain/errors.ts'
import type { Side } from '../../domain/account.ts'
import { organizationAnchor } from '../exchange/client.ts'
import { refusal } from '../service-error.ts'
import type { Transport } from '../transport.ts'

/**
 * The service names its regional host in a redirect, which is not followed: only its origin is used. The
 * host must be the configured one, on whatever port, or one under its name, or the token would go to a stranger.
 */
export async function regionalOrigin(about: {
  readonly side: Side
  readonly tenantId: string
  readonly initialDomain: string
  readonly origin: string
  readonly transport: Transport
}): Promise<string> {
  const path = `/adminapi/beta/${encodeURIComponent(about.tenantId)}/EXOBanner('AutogenSession')?Version=3.9.2`
  const answer = await about.transport({
    method: 'GET',
    url: `${about.origin}${path}`,
    headers: { 'X-AnchorMailbox': organizationAnchor(about.initialDomain) },
  })
  if (answer.status >= 200 && answer.status < 300) return about.origin
  const location = URL.parse(answer.headers.get('location') ?? '', about.origin)
  if (answer.status < 300 || answer.status > 399 || location === null)
    throw refusal({
      service: 'compliance',
      side: about.side,
      method: 'GET',
      url: path,
      status: answer.status,
      vendorCode: answer.headers.get('x-exceptiontype') ?? '',
      vendorMessage: '',
      requestId: answer.headers.get('request-id') ?? '',
    })
  const home = new URL(about.origin)
  const label = location.host.split('.')[0] ?? ''
  const regional =
    location.protocol === 'https:' &&
    (location.hostname === home.hostname || (location.port === home.port && location.hostname === `${label}.${home.hostname}`))
  if (!regional)
    throw new WavegateError(
      'request-refused',
      `Compliance of the ${about.side} redirected to ${location.origin}, which is no host under ${home.hostname}; the token was not sent there.`,
    )
  return location.origin
}
