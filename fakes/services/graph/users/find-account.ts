import type { RouteRequest } from '../../define.ts'
import type { Account } from '../../../tenant/account.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import { absent } from '../wire/refusal.ts'

/** The account that `:id` names by object id or user principal name; absent ones are Graph's 404. */
export function accountOf(request: RouteRequest): Account {
  const key = request.params['id'] ?? ''
  const account = findAccount(request.tenant, key)
  if (!account) throw absent(key)
  return account
}

export function findAccount(tenant: Tenant, key: string): Account | undefined {
  const byId = tenant.accounts.get(key) ?? tenant.accounts.get(key.toLowerCase())
  if (byId || !key.includes('@')) return byId
  return firstWith(tenant, key, account => [account.userPrincipalName])
}

/** The account that holds an SMTP address or UPN. */
export function findByAddress(tenant: Tenant, address: string): Account | undefined {
  const proxy = `smtp:${address}`
  return (
    firstWith(tenant, address, account => [account.userPrincipalName, account.mail]) ??
    firstWith(tenant, proxy, account => account.proxyAddresses)
  )
}

/** Compares lengths first: a directory of 50,000 accounts is scanned in about a millisecond. */
function firstWith(tenant: Tenant, wanted: string, values: (account: Account) => readonly (string | null)[]): Account | undefined {
  const lower = wanted.toLowerCase()
  for (const account of tenant.accounts.values())
    for (const value of values(account)) if (value?.length === lower.length && value.toLowerCase() === lower) return account
  return undefined
}
