import type { RouteRequest } from '../../define.ts'
import type { Account } from '../../../tenant/account.ts'
import { findAccount } from '../../../tenant/find-account.ts'
import { absent } from '../wire/refusal.ts'

/** The account that `:id` names by object id or user principal name; absent ones are Graph's 404. */
export function accountOf(request: RouteRequest): Account {
  const key = request.params['id'] ?? ''
  const account = findAccount(request.tenant, key)
  if (!account) throw absent(key)
  return account
}
