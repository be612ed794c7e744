import type { World } from '../../tenant/world.ts'
import type { RouteAnswer } from '../define.ts'

/**
 * The sign-in errors that the twin gives, by AADSTS number.
 * https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes
 */
const known = {
  7000215: { status: 401, error: 'invalid_client' },
  7000216: { status: 401, error: 'invalid_client' },
  700016: { status: 400, error: 'unauthorized_client' },
  90002: { status: 400, error: 'invalid_request' },
  700027: { status: 401, error: 'invalid_client' },
  700024: { status: 401, error: 'invalid_client' },
  70021: { status: 400, error: 'invalid_request' },
  50013: { status: 400, error: 'invalid_grant' },
  700212: { status: 400, error: 'invalid_request' },
  70011: { status: 400, error: 'invalid_scope' },
  500011: { status: 400, error: 'invalid_resource' },
  65001: { status: 400, error: 'invalid_grant' },
  900144: { status: 400, error: 'invalid_request' },
  70003: { status: 400, error: 'unsupported_grant_type' },
  70016: { status: 400, error: 'authorization_pending' },
  70019: { status: 400, error: 'expired_token' },
  70000: { status: 400, error: 'invalid_grant' },
} as const

export type SignInErrorNumber = keyof typeof known

/** A sign-in error in the token endpoint's shape; `text` is one sentence and must hold no secret. */
export function signInError(world: World, number: SignInErrorNumber, text: string): RouteAnswer {
  const { status, error } = known[number]
  const trace = crypto.randomUUID()
  const correlation = crypto.randomUUID()
  const timestamp = world.clock
    .iso()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z')
  return {
    status,
    cost: 0,
    body: {
      error,
      error_description: `AADSTS${number}: ${text} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [number],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${number}`,
    },
  }
}
