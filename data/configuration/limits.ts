import { z } from 'zod'
import type { Limits } from '../../domain/settings.ts'
import { guid } from './values.ts'

/** A default with the page that it comes from. `assumed`: no page states it; measure or confirm it for the tenant pair. */
export interface LimitDefault {
  readonly default: number
  readonly about: string
  readonly basis: 'documented' | 'assumed'
  readonly source: string
  readonly asOf: string
}

const orchestratorRun = 'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-5-running-migration'
const mailboxMoves = 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration'
const oneDriveMoves = 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration'
const readiness = 'https://www.uclabs.blog/2026/01/cross-tenant-migration-start-with-mto.html'
const validationScript = 'https://github.com/microsoft/CSS-Exchange/blob/main/docs/Admin/CrossTenantMailboxMigrationValidation.md'
const archiveChange = 'https://github.com/MicrosoftDocs/microsoft-365-docs/pull/10986'

const documented = (value: number, about: string, source: string, asOf: string): LimitDefault => ({
  default: value,
  about,
  basis: 'documented',
  source,
  asOf,
})
const assumed = (value: number, about: string, source: string, asOf: string): LimitDefault => ({
  default: value,
  about,
  basis: 'assumed',
  source,
  asOf,
})

/** Every numeric limit with its default and where that comes from. */
export const limitDefaults = {
  batchSize: documented(
    100,
    'Users in one orchestrator batch. Older announcements and the Graph reference say 2,000.',
    orchestratorRun,
    '2026-06-16',
  ),
  leadDays: documented(14, 'Days between submission of a batch and its cutover.', orchestratorRun, '2026-06-16'),
  scopeGroupSize: documented(5_000, 'Members of one group that publishes mailboxes for moving.', readiness, '2026-01-31'),
  scopeSettleMinutes: documented(60, 'Minutes until a change of the scope group is seen by the services.', orchestratorRun, '2026-06-16'),
  auxArchivesWarn: documented(10, 'Auxiliary archives from which a move is at risk.', archiveChange, '2025-09-15'),
  auxArchivesFail: documented(12, 'Auxiliary archives above which a mailbox cannot be moved.', validationScript, '2026-04-02'),
  oneDriveQueue: documented(4_000, 'OneDrive and SharePoint moves scheduled at one time.', oneDriveMoves, '2025-09-15'),
  oneDriveBytes: documented(5 * 1024 ** 4, 'Bytes in one OneDrive (5 TB).', oneDriveMoves, '2025-09-15'),
  oneDriveItems: documented(1_000_000, 'Items in one OneDrive, versions counted.', oneDriveMoves, '2025-09-15'),
  oneDrivePathLength: documented(400, 'Characters of a decoded path, the target’s address included.', oneDriveMoves, '2025-09-15'),
  mailboxGigabytesPerWindow: assumed(
    50,
    'Gigabytes of one mailbox that move within a migration window; measure it in the pilot.',
    mailboxMoves,
    '2026-11-23',
  ),
  mailboxItemsPerWindow: assumed(
    500_000,
    'Items of one mailbox that move within a migration window; measure it in the pilot.',
    mailboxMoves,
    '2026-11-23',
  ),
  syncMaxAgeHours: assumed(
    24,
    'Hours since the last successful provisioning run.',
    'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-overview',
    '2026-11-23',
  ),
  gapMinutes: assumed(3 * 24 * 60, 'Minutes of attribution gap that the organization accepts for a user.', mailboxMoves, '2026-11-23'),
} as const satisfies Readonly<Record<Exclude<keyof Limits, 'migrationSkuIds'>, LimitDefault>>

const limit = (name: keyof typeof limitDefaults) => {
  const { default: value, about, basis, source, asOf } = limitDefaults[name]
  return z.int().positive().default(value).describe(`${about} Default ${value} (${basis}, ${source}, ${asOf}).`)
}

export const limitsSchema = z
  .strictObject({
    batchSize: limit('batchSize'),
    leadDays: limit('leadDays'),
    scopeGroupSize: limit('scopeGroupSize'),
    scopeSettleMinutes: limit('scopeSettleMinutes'),
    auxArchivesWarn: limit('auxArchivesWarn'),
    auxArchivesFail: limit('auxArchivesFail'),
    oneDriveQueue: limit('oneDriveQueue'),
    oneDriveBytes: limit('oneDriveBytes'),
    oneDriveItems: limit('oneDriveItems'),
    oneDrivePathLength: limit('oneDrivePathLength'),
    mailboxGigabytesPerWindow: limit('mailboxGigabytesPerWindow'),
    mailboxItemsPerWindow: limit('mailboxItemsPerWindow'),
    syncMaxAgeHours: limit('syncMaxAgeHours'),
    gapMinutes: limit('gapMinutes'),
    migrationSkuIds: z.array(guid).default([]).describe('SKU ids that count as the migration license beside the known name.'),
    shareOfPublishedLimits: z
      .number()
      .positive()
      .max(1)
      .default(0.5)
      .describe(
        'Share of the services’ published request limits that a run may use, from above 0 to 1. Default 0.5 (assumed): leaves half to others.',
      ),
  })
  .refine(limits => limits.auxArchivesWarn <= limits.auxArchivesFail, {
    path: ['auxArchivesWarn'],
    error: 'at most auxArchivesFail',
  })
  .describe('Published limits of the services, as far as they are to differ from their defaults.')
