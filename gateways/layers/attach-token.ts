import { WavegateError } from '../../domain/errors.ts'
import type { Layer } from './layer.ts'

/** Gives a bearer token; with `claims` a fresh one that answers a challenge. */
export type TokenSource = (claims?: string) => Promise<string>

/**
 * Adds the token, and refuses to send anything to an origin that is not allowed: a link in an answer must
 * not carry the token elsewhere. A 401 with a claims challenge is answered once with a fresh token
 * (https://learn.microsoft.com/entra/identity-platform/claims-challenge).
 */
export function attachToken(allowedOrigins: ReadonlySet<string>, token: TokenSource): Layer {
  return next => async request => {
    const origin = URL.parse(request.url)?.origin ?? '(unreadable address)'
    if (!allowedOrigins.has(origin))
      throw new WavegateError(
        'request-refused',
        `A token for ${[...allowedOrigins].join(', ')} was not sent to ${origin}; check the configured endpoints.`,
      )
    const send = async (value: string) => {
      const authorization = `Bearer ${value}`
      return next({ ...request, headers: { ...request.headers, authorization }, body: request.bodyWith?.(authorization) ?? request.body })
    }
    const answer = await send(await token())
    if (answer.status !== 401) return answer
    const claims = challengeOf(answer.headers.get('www-authenticate'))
    return claims === undefined ? answer : send(await token(claims))
  }
}

function challengeOf(header: string | null): string | undefined {
  const encoded = header === null ? undefined : /\bclaims="([A-Za-z0-9+/=_-]+)"/.exec(header)?.[1]
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8')
}
