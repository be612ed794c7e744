import type { Account, LicenseAssignment } from '../tenant/account.ts'
import type { Group } from '../tenant/group.ts'
import type { ServicePlan } from '../tenant/license.ts'
import type { DriveMoveTask, MigrationUser, OrchestratorJob, OrchestratorTask, SharePointMapping } from '../tenant/migration.ts'
import type { Recipient } from '../tenant/recipient.ts'
import type { Tenant } from '../tenant/tenant.ts'
import type { ConversionWish, Questions } from './asking/questions.ts'
import type { HandledMail, SentMail } from './transitions/mail.ts'
import type { ContentMove } from './transitions/teams.ts'

/**
 * Everything a route may announce. A route changes the state that its request names; behaviours do the rest. Events that end
 * in `-asked` are questions: behaviours answer them in their detail. Those that end in `.changing` come before a change.
 */
export interface EventMap extends Questions {
  'world.started': { startedAt: string }
  'plans.enabled': { tenant: Tenant; account: Account; plans: readonly ServicePlan[] }
  'plans.disabled': { tenant: Tenant; account: Account; plans: readonly ServicePlan[] }
  'group.changing': { tenant: Tenant; group: Group }
  'group.member-changed': { tenant: Tenant; group: Group; account: Account; wasMember: boolean }
  'group.licenses-changed': { tenant: Tenant; group: Group; before: LicenseAssignment[] }
  'account.changing': { tenant: Tenant; account: Account }
  'account.invited': { tenant: Tenant; account: Account; email: string }
  'account.redeemed': { tenant: Tenant; account: Account }
  'account.licenses-reprocessed': { tenant: Tenant; account: Account }
  'account.converted': { tenant: Tenant; account: Account; wish: ConversionWish }
  'account.deleted': { tenant: Tenant; account: Account }
  'account.restored': { tenant: Tenant; account: Account }
  'account.addresses-written': { tenant: Tenant; account: Account; before: readonly string[] }
  'account.mail-changed': { tenant: Tenant; account: Account; previous: string | null }
  'recipient.changing': { tenant: Tenant; recipient: Recipient }
  'recipient.changed': { tenant: Tenant; recipient: Recipient }
  'hold.lifted': { tenant: Tenant; recipient: Recipient }
  'hold.prepared': { tenant: Tenant; recipient: Recipient }
  'mailbox.move-started': { tenant: Tenant; user: MigrationUser }
  'mailbox.moved': { from: Recipient; to: Recipient; deliveredTo: string }
  'mailbox.move-completed': { tenant: Tenant; user: MigrationUser }
  'job.submitted': { tenant: Tenant; job: OrchestratorJob }
  'job.validate': { tenant: Tenant; job: OrchestratorJob }
  'job.migrate': { tenant: Tenant; job: OrchestratorJob }
  'job.cancelled': { job: OrchestratorJob; task: OrchestratorTask | null }
  'job.deleted': { tenant: Tenant; job: OrchestratorJob }
  'chats.moved': ContentMove
  'meetings.moved': ContentMove
  'sync.scope-removed': { tenant: Tenant; account: Account }
  'drive.move-requested': { tenant: Tenant; task: DriveMoveTask }
  'drive.moved': { tenant: Tenant; target: Tenant; sourceId: string; targetId: string }
  'drive.read-delegated': { tenant: Tenant; account: Account }
  'identity-map.uploaded': { tenant: Tenant; mappings: readonly SharePointMapping[] }
  'mail.sent': SentMail
  'mail.handled': HandledMail
}

export type EventName = keyof EventMap
