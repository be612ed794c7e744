import type { LicenseAssignment } from './account.ts'

/** An Entra group; a mail-enabled one is also an Exchange recipient of the same id. */
export interface Group {
  readonly id: string
  displayName: string
  mail: string | null
  mailEnabled: boolean
  securityEnabled: boolean
  /** Account ids. */
  members: Set<string>
  /** Group ids nested in this one. */
  nestedGroups: Set<string>
  assignedLicenses: LicenseAssignment[]
  /** What the licensing engine still goes by while a change of `assignedLicenses` waits for it. */
  licensesInForce?: LicenseAssignment[]
  /** Accounts whose joining (`false`) or leaving (`true`) waits for the licensing engine: whether it still counts them as members. */
  unprocessed?: Map<string, boolean>
  licenseProcessingState: 'QueuedForProcessing' | 'ProcessingInProgress' | 'ProcessingComplete'
  /** Delivery restriction: ids of accounts or groups that may send; empty means everybody. */
  acceptMessagesOnlyFrom: Set<string>
  /** Whether senders of other organizations may write to it; a new list takes internal ones only. */
  acceptsStrangers?: boolean
  /** Time each direct member was added, for the settle time of the migration scope. */
  memberSince: Map<string, string>
}
