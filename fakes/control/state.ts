import type { Tenant } from '../tenant/tenant.ts'

/** Sets and maps as JSON can show them. */
function plain(_key: string, value: unknown): unknown {
  if (value instanceof Set) return [...value]
  if (value instanceof Map) return Object.fromEntries(value)
  return value
}

export function toJson(value: unknown): string {
  return JSON.stringify(value, plain, 2) ?? 'null'
}

const hidden = new Set(['clients'])

/** Kinds of state that may be read: everything of a tenant but its clients, which hold secrets. */
export function stateKinds(tenant: Tenant): string[] {
  return Object.keys(tenant).filter(kind => !hidden.has(kind))
}

/** An id, or for people a UPN or mail address without regard to case. */
function resolveId(tenant: Tenant, id: string): string {
  const wanted = id.toLowerCase()
  for (const account of [...tenant.accounts.values(), ...tenant.deletedAccounts.values()])
    if (account.userPrincipalName.toLowerCase() === wanted || account.mail?.toLowerCase() === wanted) return account.id
  return id
}

/** One object, or without an id the whole kind; undefined when there is none. */
export function readState(tenant: Tenant, kind: string, id: string | null): unknown {
  if (!stateKinds(tenant).includes(kind)) return undefined
  const value: unknown = Object.entries(tenant).find(([name]) => name === kind)?.[1]
  if (id === null) return value
  if (value instanceof Map) return value.get(id) ?? value.get(id.toLowerCase()) ?? value.get(resolveId(tenant, id))
  if (Array.isArray(value))
    return value.find((entry: unknown) => typeof entry === 'object' && entry !== null && 'id' in entry && entry.id === id)
  return undefined
}
