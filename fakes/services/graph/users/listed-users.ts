import { listedAccounts, listedDeleted } from '../../../behaviours/transitions/replicas.ts'
import type { Account } from '../../../tenant/account.ts'
import type { RouteRequest } from '../../define.ts'

/**
 * An app has no session with one replica and sees in lists what that replica has; a person with a delegated token reads own writes:
 * https://learn.microsoft.com/en-us/entra/architecture/architecture
 */
const isBehind = (request: RouteRequest): boolean => request.claims?.userId == null

export const accountsFor = (request: RouteRequest): Iterable<Account> =>
  isBehind(request) ? listedAccounts(request.tenant) : request.tenant.accounts.values()

export const deletedFor = (request: RouteRequest): Iterable<Account> =>
  isBehind(request) ? listedDeleted(request.tenant) : request.tenant.deletedAccounts.values()
