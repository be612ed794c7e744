import type { RouteRequest } from '../../define.ts'
import type { Account } from '../../../tenant/account.ts'
import { selectOf } from '../odata/query-options.ts'
import { Refusal } from '../wire/refusal.ts'

const mostWithActivity = 500

export const wantsActivity = (request: RouteRequest): boolean =>
  selectOf(request)?.some(name => /^signInActivity(?:\/|$)/iu.test(name)) ?? false

/**
 * Refuses whoever may not read it: it needs a role of its own beside that of the users, and a tenant with Entra ID P1.
 * https://learn.microsoft.com/en-us/graph/api/resources/signinactivity
 */
export function refuseActivity({ claims, tenant }: RouteRequest): void {
  const isAllowed = claims?.roles.includes('AuditLog.Read.All') === true || claims?.scopes.includes('AuditLog.Read.All') === true
  if (!isAllowed)
    throw new Refusal(
      403,
      'Authentication_MSGraphPermissionMissing',
      'Calling principal does not have required MSGraph permissions AuditLog.Read.All',
    )
  const isPremium = tenant.skus.values().some(sku => sku.plans.some(plan => plan.name.startsWith('AAD_PREMIUM')))
  if (!isPremium)
    throw new Refusal(
      403,
      'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
      'Neither tenant is B2C or tenant does not have premium license',
    )
}

/** With it a page holds at most 500 users, whatever `$top` asks for. https://learn.microsoft.com/en-us/graph/api/user-list */
export function withActivity(request: RouteRequest): RouteRequest {
  const top = Number(request.query.get('$top') ?? 0)
  if (!wantsActivity(request) || top <= mostWithActivity || top > 999) return request
  const query = new URLSearchParams(request.query)
  query.set('$top', String(mostWithActivity))
  return { ...request, query }
}

/** Interactive sign-ins to the twin; left out of the answer for who never signed in. */
export function activityOf({ lastSignInDateTime }: Account): Record<string, unknown> {
  if (lastSignInDateTime === undefined) return {}
  return { signInActivity: { lastSignInDateTime, lastSuccessfulSignInDateTime: lastSignInDateTime } }
}
