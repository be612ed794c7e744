import { expect, test } from 'vitest'
import { sampleSettings } from '../checks/testing-samples.ts'
import { gateNames } from '../domain/verdict.ts'
import { parseRef } from '../facts/gather.ts'
import { refsOf } from './gather-run.ts'
import { checksOf } from './required.ts'

const whole = { onlyChecks: null, probes: false } as const
const everything = { ...sampleSettings, workloads: ['mailbox', 'onedrive', 'teams', 'meetings'] as const }

test('facts that only checks need which do not apply are not asked for, and cost nothing', () => {
  const refs = (gate: 'prestage' | 'close', workloads: typeof sampleSettings.workloads): readonly string[] =>
    refsOf({ ...whole, gate, settings: { ...everything, workloads } })
  expect(refs('prestage', everything.workloads)).toContain('target.personalSites')
  expect(refs('prestage', ['mailbox']).filter(ref => /personalSites|oneDrives|oneDriveTrust|teamsFederation/.test(ref))).toEqual([])
  expect(refs('prestage', ['onedrive']).filter(ref => /mailboxSizes|archiveHolds|moveRequests/.test(ref))).toEqual([])
})

test('a run of one check asks about single users only what that check needs', () => {
  const single = (onlyChecks: readonly string[]): string[] =>
    refsOf({ ...whole, gate: 'prestage', onlyChecks, settings: everything }).filter(ref => parseRef(ref).fact.cost === 'per-user')
  expect(single(['exchange-guid'])).toEqual([])
  expect(single(['recoverable-items'])).toEqual(['source.mailboxSizes'])
})

test.each(gateNames)('every fact that an applying check of the gate %s needs is asked for', gate => {
  const refs = new Set<string>(refsOf({ ...whole, gate, probes: true, settings: everything }))
  const unmet = checksOf(gate).filter(check => (check.when ?? []).length === 0 && check.needs.some(ref => !refs.has(ref)))
  expect(unmet.map(check => check.id)).toEqual([])
})

test('the runs before cutover gather what close compares with, also where no check of theirs needs it', () => {
  const refs = (gate: 'prestage' | 'cutover', onlyChecks: readonly string[] | null = null): readonly string[] =>
    refsOf({ ...whole, gate, onlyChecks, settings: everything })
  expect(refs('prestage')).toEqual(expect.arrayContaining(['source.sendAsGrants', 'source.mailboxDelegations', 'source.oneDriveContent']))
  expect(refs('cutover')).toEqual(expect.arrayContaining(['source.accountAccess', 'target.accountAccess']))
  expect(refs('prestage')).not.toContain('source.accountAccess')
  expect(refs('cutover')).not.toContain('pair.otherTenantMembers')
  const settings = { ...everything, otherTenants: [{ tenantId: 'o', name: 'Overseas' }] }
  expect(refsOf({ ...whole, gate: 'cutover', settings })).toContain('pair.otherTenantMembers')
  expect(refs('prestage', ['exchange-guid'])).not.toContain('source.sendAsGrants')
})
