import { createHash } from 'node:crypto'
import type { FactRecord, RunManifest, RunRecord } from '../domain/run-record.ts'
import type { Settings } from '../domain/settings.ts'

/** A digest as facts carry it. */
export const sha = (text: string): string => `sha256-${createHash('sha256').update(text).digest('hex')}`

const settings: Settings = {
  tooling: 'orchestrator',
  topology: { source: 'cloud', target: 'cloud' },
  workloads: ['mailbox', 'onedrive'],
  decisions: {
    holds: 'none-expected',
    holdPreviewEnrolment: undefined,
    engage: 'block',
    addressRemoval: 'before-cutover',
    hybridTiming: undefined,
    deviceTrust: { compliant: true, hybridJoined: false },
    multitenantOrganization: false,
    thirdParty: [],
  },
  source: {
    scopeGroups: [],
    reachBackLicenseGroup: undefined,
    standardLicenseGroups: [],
    oneDriveHost: undefined,
    probeMailbox: undefined,
  },
  target: {
    stagingLicenseGroup: undefined,
    fullLicenseGroups: [],
    deliveryDomain: 'target.example',
    migrationEndpoint: 'from-source',
    migrationAppId: undefined,
    oneDriveHost: undefined,
    probeMailbox: undefined,
  },
  otherTenants: [],
  waves: [],
  limits: {
    batchSize: 100,
    leadDays: 14,
    scopeGroupSize: 10_000,
    scopeSettleMinutes: 60,
    auxArchivesWarn: 4,
    auxArchivesFail: 12,
    oneDriveQueue: 4000,
    oneDriveBytes: 5e12,
    oneDriveItems: 1_000_000,
    oneDrivePathLength: 400,
    mailboxGigabytesPerWindow: 100,
    mailboxItemsPerWindow: 500_000,
    syncMaxAgeHours: 4,
    gapMinutes: 240,
    migrationSkuIds: [],
  },
  policy: { maxFactAgeHours: { identifiers: 24, addresses: 4, licenses: 2, holds: 2, tenant: 24 }, severities: {}, testers: [] },
}

const gathered = (ref: string, rows: number, minute: number): FactRecord => ({
  ref,
  state: 'gathered',
  rows,
  oldest: `2026-11-23T02:${minute}:04.120Z`,
  newest: `2026-11-23T02:${minute + 3}:41.905Z`,
  digest: sha(ref),
  error: null,
})

const labelsRefused: FactRecord = {
  ref: 'target.labels',
  state: 'failed',
  rows: 0,
  oldest: null,
  newest: null,
  digest: null,
  error: {
    code: 'throttled',
    sentence: 'The compliance service of the target refused the 6th attempt to list labels; it asked to wait 900 s.',
  },
}

const factsOf = (users: number, labelsRead: boolean): FactRecord[] => [
  gathered('source.holds', users - 3, 18),
  gathered('source.labels', 9, 11),
  gathered('source.org-relationships', 1, 10),
  gathered('source.organization', 1, 10),
  gathered('source.recipients', users, 12),
  labelsRead ? gathered('target.labels', 9, 11) : labelsRefused,
  gathered('target.licenses', users, 14),
  gathered('target.org-relationships', 1, 10),
  gathered('target.organization', 1, 10),
  gathered('target.recipients', users, 15),
  gathered('target.users', users, 13),
]

/** `run.json` of a sample. Without `labelsRead` one fact could not be gathered. */
export function manifestOf(users: RunRecord['users'], labelsRead: boolean): RunManifest {
  const [source, target] = ['0f1c2a5e-7b64-4d0e-9a53-2f6f0f6b1c11', '9d8e3b70-5c1a-4f7c-8e21-64b0a1c7d922']
  return {
    format: 1,
    id: '2026-11-23T02-10-04-w07-prestage',
    tool: { name: 'wavegate', version: '0.1.0' },
    catalogDigest: sha('catalog'),
    gate: 'prestage',
    wave: 'w07',
    tenants: {
      source: { tenantId: source, initialDomain: 'source.onmicrosoft.example' },
      target: { tenantId: target, initialDomain: 'target.onmicrosoft.example' },
      names: { source: 'Northwind Trading', target: 'Contoso Group' },
    },
    cohort: { users: users.length, manifestDigest: sha(users.map(user => user.key).join('\n')) },
    settings,
    startedAt: '2026-11-23T02:09:58.002Z',
    gatheredAt: '2026-11-23T02:22:10.650Z',
    identities: [
      {
        side: 'source',
        purpose: 'read',
        clientId: '5b7c1f0a-2f53-4f7e-8f0b-0b4a1f6d2a01',
        tenantId: source,
        permissions: { graph: ['Directory.Read.All', 'User.Read.All'], exchange: ['Exchange.ManageAsApp'] },
      },
      {
        side: 'target',
        purpose: 'read',
        clientId: 'c2e9d4b6-91f4-4b0f-a7a3-7e5d3c8f1b02',
        tenantId: target,
        permissions: {
          graph: ['Directory.Read.All', 'Organization.Read.All', 'User.Read.All'],
          exchange: ['Exchange.ManageAsApp'],
          compliance: ['Exchange.ManageAsApp'],
        },
      },
    ],
    facts: factsOf(users.length, labelsRead),
    requests: [
      { side: 'source', service: 'exchange', requests: 42, retries: 1, units: 0, perUser: 0 },
      { side: 'source', service: 'graph', requests: 31, retries: 0, units: 118, perUser: 0 },
      { side: 'target', service: 'compliance', requests: 7, retries: 6, units: 0, perUser: 0 },
      { side: 'target', service: 'exchange', requests: 45, retries: 0, units: 0, perUser: 3 },
      { side: 'target', service: 'graph', requests: 38, retries: 2, units: 160, perUser: 0 },
    ],
    onlyChecks: null,
    probes: false,
  }
}
