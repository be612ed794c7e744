import type { UserPair } from '../domain/account.ts'
import type { Settings } from '../domain/settings.ts'

/** Object ids of the sample users: readable, and different on both sides. */
export const sourceId = (name: string): string => `50000000-0000-4000-8000-${name.padEnd(12, '0').slice(0, 12)}`
export const targetId = (name: string): string => `70000000-0000-4000-8000-${name.padEnd(12, '0').slice(0, 12)}`

/** One user of the sample cohort: `ada@source.example` → `ada@target.example`. */
export function sampleUser(name: string, changed: Partial<UserPair> = {}): UserPair {
  return {
    key: `${name}@source.example`,
    wave: 'wave-1',
    batch: 'batch-1',
    pilot: false,
    source: { side: 'source', upn: `${name}@source.example`, objectId: sourceId(name) },
    target: { side: 'target', upn: `${name}@target.example`, objectId: targetId(name) },
    targetMail: `${name}@target.example`,
    adGuid: undefined,
    ...changed,
  }
}

/** A complete configuration of two cloud tenants that move everything with the orchestrator. */
export const sampleSettings: Settings = {
  tooling: 'orchestrator',
  topology: { source: 'cloud', target: 'cloud' },
  workloads: ['mailbox', 'onedrive', 'teams', 'meetings'],
  decisions: {
    holds: 'remove',
    holdPreviewEnrolment: undefined,
    engage: 'coexist',
    addressRemoval: 'before-submission',
    hybridTiming: undefined,
    deviceTrust: { compliant: false, hybridJoined: false },
    multitenantOrganization: { source: 'owner', target: 'member' },
    thirdParty: [],
  },
  source: {
    scopeGroups: ['50000000-0000-4000-8000-00000000aaaa'],
    reachBackLicenseGroup: '50000000-0000-4000-8000-00000000bbbb',
    standardLicenseGroups: ['50000000-0000-4000-8000-00000000cccc'],
    oneDriveHost: 'https://source-my.sharepoint.com/',
    probeMailbox: undefined,
  },
  target: {
    stagingLicenseGroup: '70000000-0000-4000-8000-00000000dddd',
    fullLicenseGroups: ['70000000-0000-4000-8000-00000000eeee'],
    deliveryDomain: 'target.onmicrosoft.com',
    migrationEndpoint: 'source-endpoint',
    migrationAppId: 'aaaaaaaa-0000-4000-8000-00000000ffff',
    oneDriveHost: 'https://target-my.sharepoint.com/',
    probeMailbox: undefined,
  },
  otherTenants: [],
  waves: [
    {
      id: 'wave-1',
      windowStart: '2026-03-20T20:00:00+01:00',
      windowEnd: '2026-03-21T06:00:00+01:00',
      timeZone: 'Europe/Berlin',
      addressRemovalAt: undefined,
    },
  ],
  limits: {
    batchSize: 100,
    leadDays: 14,
    scopeGroupSize: 5_000,
    scopeSettleMinutes: 60,
    auxArchivesWarn: 10,
    auxArchivesFail: 12,
    oneDriveQueue: 4_000,
    oneDriveBytes: 5_497_558_138_880,
    oneDriveItems: 1_000_000,
    oneDrivePathLength: 400,
    mailboxGigabytesPerWindow: 50,
    mailboxItemsPerWindow: 500_000,
    syncMaxAgeHours: 24,
    gapMinutes: 7_200,
    migrationSkuIds: [],
  },
  policy: { maxFactAgeHours: { identifiers: 24, addresses: 4, licenses: 2, holds: 2, tenant: 24 }, severities: {}, testers: [] },
}
