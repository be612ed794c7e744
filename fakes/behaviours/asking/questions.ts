import type { Account, LicenseAssignment } from '../../tenant/account.ts'
import type { Group } from '../../tenant/group.ts'
import type {
  Drive,
  DriveMoveTask,
  MigrationBatch,
  MigrationUser,
  OrchestratorJob,
  OrchestratorTask,
  ProvisioningJob,
} from '../../tenant/migration.ts'
import type { MigrationEndpoint, SensitivityLabel } from '../../tenant/organization.ts'
import type { Recipient } from '../../tenant/recipient.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { Objection } from './objection.ts'

/** Behaviours add their words; the first one is what the service answers. */
interface Judged {
  readonly tenant: Tenant
  readonly objections: Objection[]
}

/** What a conversion is to give an account; null where the request is silent. */
export interface ConversionWish {
  readonly userPrincipalName: string | null
  readonly password: string | null
  readonly mail: string | null
}

/** Which properties of an account a request writes, by which service, and those values that others may have already. */
export interface AccountChange {
  readonly by: 'entra' | 'exchange'
  /** The cmdlet, where it is one. */
  readonly action?: string
  /** Names as the service calls them. */
  readonly properties: readonly string[]
  readonly userPrincipalName?: string
  readonly immutableId?: string
  /** SMTP addresses that the account would have, without their scheme. */
  readonly addresses?: readonly string[]
}

export interface LicenseChange {
  readonly addLicenses: readonly LicenseAssignment[]
  readonly removeLicenses: readonly string[]
}

/** A job before it exists. */
export interface JobDraft {
  readonly displayName: string
  readonly completeAfterDateTime: string
  readonly workloads: readonly Workload[]
  readonly resources: readonly string[]
  readonly hasExchangeSettings: boolean
}

export type Workload = OrchestratorJob['workloads'][number]
export type JobStep = 'update' | 'validate' | 'migrate' | 'cancel' | 'delete'

/** A move of one mailbox as the target's service sees it. */
export interface MoveRequest {
  readonly target: Tenant
  readonly accountId: string
  readonly endpoint: MigrationEndpoint
  readonly deliveryDomain: string
  /** Name of the batch or job that moves it. */
  readonly batchName: string
}

/** The mailbox that a target recipient is stamped for. */
export interface FoundMailbox {
  readonly source: Tenant
  readonly recipient: Recipient
}

/** What the roles of an app leave of a cmdlet. */
export interface CmdletAccess {
  isGranted: boolean
  isWriter: boolean
  /** Parameters that they do not grant. */
  readonly withheld: string[]
}

/** A test of an endpoint; `address` is null when it names no mailbox. */
export interface EndpointTest {
  readonly endpoint: MigrationEndpoint
  readonly address: string | null
  readonly stamped: Recipient | null
  readonly found: FoundMailbox | null
}

/** Where a calendar was found and how much of it may be shown, or the error of the availability service. */
export type FreeBusy =
  | { readonly tenant: Tenant; readonly ownerId: string; readonly detail: 'full' | 'times' }
  | { readonly responseCode: string; readonly message: string }

/** A way to another tenant's calendars; null when no behaviour knows one. */
export type FreeBusyRoute = { readonly tenant: Tenant; readonly detail: 'full' | 'times'; readonly refusal: string | null } | null

/** Questions to the behaviours, each with the place for their answer. */
export interface Questions {
  'account.change-asked': Judged & { account: Account; change: AccountChange }
  'account.conversion-asked': Judged & { account: Account; wish: ConversionWish }
  'account.invitation-asked': Judged & { account: Account | null; email: string; resetRedemption: boolean }
  'account.license-asked': Judged & { account: Account; change: LicenseChange }
  'account.restore-asked': Judged & { account: Account; userPrincipalName: string; reconciles: boolean }
  'group.change-asked': Judged & { group: Group; by: 'entra' | 'exchange'; bypassesManagerCheck: boolean }
  'list.mail-asked': Judged & { group: Group; sender: string }
  'organization.change-asked': Judged
  'cmdlet.access-asked': {
    tenant: Tenant
    clientId: string
    cmdlet: string
    parameters: readonly string[]
    reads: boolean
    answer: CmdletAccess
  }
  'batch.user-asked': Judged & { address: string; accountId: string | null; batchId: string }
  'batch.removal-asked': Judged & { batch: MigrationBatch; force: boolean }
  'endpoint.test-asked': Judged & EndpointTest
  'mailbox.move-asked': Judged & { request: MoveRequest; stamped: Recipient | null; found: FoundMailbox | null }
  'mailbox.completion-asked': Judged & { user: MigrationUser }
  'job.creation-asked': Judged & { draft: JobDraft }
  'job.step-asked': Judged & { job: OrchestratorJob; step: JobStep; task: OrchestratorTask | null }
  /** `mailStatus` is null while nothing moves yet. */
  'job.workload-asked': Judged & { source: Tenant; job: OrchestratorJob; targetId: string; workload: Workload; mailStatus: string | null }
  /** Identity mapping speaks of one pair; the service has no HTTP interface of its own. */
  'mapping.report-asked': Judged & { source: Tenant; sourceId: string; targetId: string }
  'sync.credentials-asked': Judged & { job: ProvisioningJob }
  'drive.request-asked': Judged & { task: DriveMoveTask }
  'drive.cancel-asked': Judged & { task: DriveMoveTask }
  /** `task` is the move itself where one runs already. */
  'drive.move-asked': Judged & { target: Tenant; from: Account | undefined; to: Account | undefined; task: DriveMoveTask | null }
  'drive.read-asked': Judged & { drive: Drive }
  'trace.read-asked': Judged & { from: number; to: number }
  'log.read-asked': { tenant: Tenant; log: 'directoryAudits' | 'provisioning'; period: { oldest: number; newest: number } }
  'labels.read-asked': { tenant: Tenant; shown: Set<SensitivityLabel> }
  'report.read-asked': { tenant: Tenant; asOf: { time: number } }
  'calendar.lookup-asked': { tenant: Tenant; address: string; answer: { found: FreeBusy } }
  'calendar.route-asked': { tenant: Tenant; domain: string; answer: { route: FreeBusyRoute; isSettled: boolean } }
}
