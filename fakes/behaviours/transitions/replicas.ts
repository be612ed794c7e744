import type { Account } from '../../tenant/account.ts'
import type { Group } from '../../tenant/group.ts'
import type { Recipient } from '../../tenant/recipient.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'

/** A recipient as lists still show it, with the account that it belongs to. */
export interface ListedRecipient {
  readonly recipient: Recipient
  readonly account: Account | null
}

/** What lists still show of changed objects, by id; null where lists do not know the object yet. */
interface Stale<T> {
  readonly before: Map<string, { readonly value: T | null; write: number }>
}
interface Replicas {
  readonly accounts: Stale<Account>
  readonly deleted: Stale<Account>
  readonly members: Stale<ReadonlySet<string>>
  readonly recipients: Stale<ListedRecipient>
}

const replicas = new WeakMap<Tenant, Replicas>()
const stale = <T>(): Stale<T> => ({ before: new Map() })

function replicasOf(tenant: Tenant): Replicas {
  let known = replicas.get(tenant)
  if (!known) replicas.set(tenant, (known = { accounts: stale(), deleted: stale(), members: stale(), recipients: stale() }))
  return known
}

/** Keeps what lists show now until `delay` after the last write; a second write does not bring the first one out earlier. */
function keep<T>(world: World, { before }: Stale<T>, id: string, delay: number, value: () => T | null): void {
  if (delay <= 0) return
  const entry = before.get(id) ?? { value: value(), write: 0 }
  const write = ++entry.write
  before.set(id, entry)
  world.clock.after(delay, () => {
    if (before.get(id)?.write === write) before.delete(id)
  })
}

const copy = <T>(value: T | undefined): T | null => (value === undefined ? null : structuredClone(value))

export function keepAccount(world: World, tenant: Tenant, id: string, delay: number): void {
  const { accounts, deleted } = replicasOf(tenant)
  keep(world, accounts, id, delay, () => copy(tenant.accounts.get(id)))
  keep(world, deleted, id, delay, () => copy(tenant.deletedAccounts.get(id)))
}

export function keepMembers(world: World, tenant: Tenant, group: Group, delay: number): void {
  keep(world, replicasOf(tenant).members, group.id, delay, () => new Set(group.members))
}

export function keepRecipient(world: World, tenant: Tenant, recipient: Recipient, delay: number): void {
  const account = tenant.accounts.get(recipient.id)
  keep(world, replicasOf(tenant).recipients, recipient.id, delay, () => structuredClone({ recipient, account: account ?? null }))
}

/** Objects of now, each as lists show it; those that went away come last until lists have noticed. */
function listed<T>(objects: ReadonlyMap<string, T>, { before }: Stale<T>): Iterable<T> {
  return before.size === 0 ? objects.values() : behind(objects, before)
}

function* behind<T>(objects: ReadonlyMap<string, T>, before: Stale<T>['before']): Generator<T> {
  for (const [id, object] of objects) {
    const entry = before.get(id)
    if (!entry) yield object
    else if (entry.value !== null) yield entry.value
  }
  for (const [id, { value }] of before) if (value !== null && !objects.has(id)) yield value
}

export const listedAccounts = (tenant: Tenant): Iterable<Account> => listed(tenant.accounts, replicasOf(tenant).accounts)
export const listedDeleted = (tenant: Tenant): Iterable<Account> => listed(tenant.deletedAccounts, replicasOf(tenant).deleted)
export const listedMembers = (tenant: Tenant, group: Group): ReadonlySet<string> =>
  replicasOf(tenant).members.before.get(group.id)?.value ?? group.members
export const hasStaleRecipients = (tenant: Tenant): boolean => replicasOf(tenant).recipients.before.size > 0
export const staleRecipient = (tenant: Tenant, id: string): ListedRecipient | undefined =>
  replicasOf(tenant).recipients.before.get(id)?.value ?? undefined
