import type { Account } from '../../tenant/account.ts'
import type { DriveMoveTask } from '../../tenant/migration.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import type { Objection } from '../asking/objection.ts'

export interface CodedError {
  readonly code: string
  readonly message: string
}

/** The first reason against the move of a OneDrive; null when it would start. */
export function driveRefusal(
  world: World,
  source: Tenant,
  target: Tenant,
  from: Account | undefined,
  to: Account | undefined,
  task: DriveMoveTask | null = null,
): CodedError | null {
  const objections: Objection[] = []
  world.emit('drive.move-asked', { tenant: source, target, from, to, task, objections })
  const [first] = objections
  return first ? { code: first.code, message: first.message } : null
}

export function byUpn(tenant: Tenant, upn: string): Account | undefined {
  const wanted = upn.toLowerCase()
  for (const account of tenant.accounts.values()) if (account.userPrincipalName.toLowerCase() === wanted) return account
  return undefined
}
