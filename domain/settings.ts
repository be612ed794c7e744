import type { Side } from './account.ts'
import type { Severity } from './verdict.ts'
import type { Tooling, Topology, Workload } from './planning.ts'

/** What the configuration declares, apart from how to reach the tenants. Checks and the gate read nothing else of it. */
export interface Settings {
  readonly tooling: Tooling
  readonly topology: { readonly source: Topology; readonly target: Topology }
  readonly workloads: readonly Workload[]
  readonly decisions: Decisions
  readonly source: SourceObjects
  readonly target: TargetObjects
  /** Further members of the multitenant organization. */
  readonly otherTenants: readonly { readonly tenantId: string; readonly name: string }[]
  readonly waves: readonly WaveSettings[]
  readonly limits: Limits
  readonly policy: Policy
}

export interface Decisions {
  /** What is done about held mailboxes and sites (setup item P.4). */
  readonly holds: 'none-expected' | 'remove' | 'preview' | 'third-party'
  /** Proof of enrolment in the preview, e.g. a ticket; needed when `holds` is `preview`. */
  readonly holdPreviewEnrolment: string | undefined
  /** P.5: keep users out of the target's Engage network until cutover, or let them in. */
  readonly engage: 'block' | 'coexist'
  /** Outcome of the timing experiment D.4: until when target accounts must have lost unverified addresses, or that they may keep them. */
  readonly addressRemoval: 'before-submission' | 'before-cutover' | 'kept'
  readonly hybridTiming: 'before' | 'at' | 'after' | undefined
  /** Device claims that the tenants are meant to trust. */
  readonly deviceTrust: { readonly compliant: boolean; readonly hybridJoined: boolean }
  /** Whether the tenants form a multitenant organization, and which role each has in it; `true` leaves the roles open. */
  readonly multitenantOrganization: boolean | OrganizationRoles
  /** Third-party copy tools in use, per workload. */
  readonly thirdParty: readonly Workload[]
}

export type OrganizationRole = 'owner' | 'member'
export type OrganizationRoles = Readonly<Record<Side, OrganizationRole>>

export interface SourceObjects {
  /** Entra object ids of the mail-enabled security groups that publish mailboxes for moving. */
  readonly scopeGroups: readonly string[]
  /** Entra object id of the license group for migrated users (no scrubbing plan). */
  readonly reachBackLicenseGroup: string | undefined
  /** Entra object ids of the groups that license users before cutover. */
  readonly standardLicenseGroups: readonly string[]
  /** `https://contoso-my.sharepoint.com/`. */
  readonly oneDriveHost: string | undefined
  readonly probeMailbox: string | undefined
  /** UPN and address of a MailUser here whose target address is the probe mailbox of the other side. */
  readonly probeMailUser?: string | undefined
  /** Address of a list that accepts few senders only, to which a canary may be sent. */
  readonly restrictedList?: string | undefined
}

export interface TargetObjects {
  readonly stagingLicenseGroup: string | undefined
  readonly fullLicenseGroups: readonly string[]
  /** Domain of the proxies that the move stamps as the source's target address. */
  readonly deliveryDomain: string
  /** Name of the migration endpoint. */
  readonly migrationEndpoint: string | undefined
  /** Client id of the app that moves mailboxes. */
  readonly migrationAppId: string | undefined
  readonly oneDriveHost: string | undefined
  readonly probeMailbox: string | undefined
  /** UPN and address of a MailUser here whose target address is the probe mailbox of the other side. */
  readonly probeMailUser?: string | undefined
  /** Address of a list that accepts few senders only, to which a canary may be sent. */
  readonly restrictedList?: string | undefined
}

export interface WaveSettings {
  readonly id: string
  /** RFC 3339 with offset. */
  readonly windowStart: string
  readonly windowEnd: string
  readonly timeZone: string
  /** When unverified addresses are to be removed, RFC 3339; undefined when not planned yet. */
  readonly addressRemovalAt: string | undefined
}

/** Published limits as configuration; each default carries its source in the configuration schema. */
export interface Limits {
  readonly batchSize: number
  readonly leadDays: number
  readonly scopeGroupSize: number
  readonly scopeSettleMinutes: number
  readonly auxArchivesWarn: number
  readonly auxArchivesFail: number
  readonly oneDriveQueue: number
  readonly oneDriveBytes: number
  readonly oneDriveItems: number
  readonly oneDrivePathLength: number
  readonly mailboxGigabytesPerWindow: number
  readonly mailboxItemsPerWindow: number
  readonly syncMaxAgeHours: number
  readonly gapMinutes: number
  /** SKU ids that count as the migration license beside the name pattern. */
  readonly migrationSkuIds: readonly string[]
}

/** Kinds of facts by how fast they age. */
export type Freshness = 'identifiers' | 'addresses' | 'licenses' | 'holds' | 'tenant' | 'record'

export interface Policy {
  /** Maximum age in hours by kind of fact; `record` facts carry their own expiry. */
  readonly maxFactAgeHours: Readonly<Record<Exclude<Freshness, 'record'>, number>>
  /** Raised severities by check id; a blocker is never lowered. */
  readonly severities: Readonly<Record<string, Severity>>
  /** People whose signed manual records count: name → Ed25519 public key, PEM. */
  readonly testers: readonly { readonly name: string; readonly publicKey: string }[]
}
