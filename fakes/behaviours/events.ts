import type { Account, LicenseAssignment } from '../tenant/account.ts'
import type { Group } from '../tenant/group.ts'
import type { ServicePlan } from '../tenant/license.ts'
import type { DriveMoveTask, MigrationUser, OrchestratorJob } from '../tenant/migration.ts'
import type { Recipient } from '../tenant/recipient.ts'
import type { Tenant } from '../tenant/tenant.ts'

/** Everything a route may announce. A route changes the state that its request names; behaviours do the rest. */
export interface EventMap {
  'world.started': { startedAt: string }
  'plans.enabled': { tenant: Tenant; account: Account; plans: readonly ServicePlan[] }
  'plans.disabled': { tenant: Tenant; account: Account; plans: readonly ServicePlan[] }
  'group.member-changed': { tenant: Tenant; group: Group; account: Account; wasMember: boolean }
  'group.licenses-changed': { tenant: Tenant; group: Group; before: LicenseAssignment[] }
  'account.invited': { tenant: Tenant; account: Account; email: string }
  'account.redeemed': { tenant: Tenant; account: Account }
  'account.converted': { tenant: Tenant; account: Account; previousUpn: string }
  'account.deleted': { tenant: Tenant; account: Account }
  'account.restored': { tenant: Tenant; account: Account }
  'account.addresses-written': { tenant: Tenant; account: Account; before: readonly string[] }
  'account.mail-changed': { tenant: Tenant; account: Account; previous: string | null }
  'recipient.changed': { tenant: Tenant; recipient: Recipient }
  'mailbox.move-started': { tenant: Tenant; user: MigrationUser }
  'mailbox.move-completed': { tenant: Tenant; user: MigrationUser }
  'job.submitted': { tenant: Tenant; job: OrchestratorJob }
  'job.validate': { tenant: Tenant; job: OrchestratorJob }
  'job.migrate': { tenant: Tenant; job: OrchestratorJob }
  'sync.scope-removed': { tenant: Tenant; account: Account }
  'drive.move-requested': { tenant: Tenant; task: DriveMoveTask }
  'drive.read-delegated': { tenant: Tenant; account: Account }
}

export type EventName = keyof EventMap
