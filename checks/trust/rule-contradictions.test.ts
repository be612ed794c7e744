import { expect, test } from 'vitest'
import type { Decisions, Settings } from '../../domain/settings.ts'
import { sampleSettings } from '../testing-samples.ts'
import { contradictions } from './rule-contradictions.ts'

const found = (changed: Partial<Settings>, decisions: Partial<Decisions> = {}) =>
  contradictions({ ...sampleSettings, ...changed, decisions: { ...sampleSettings.decisions, ...decisions } })
const cloud = { source: 'cloud', target: 'cloud' } as const
const hybridSource = { source: 'hybrid', target: 'cloud' } as const

test.each<[string, Partial<Settings>, Partial<Decisions>]>([
  ['the orchestrator moves everything', {}, {}],
  ['standalone tooling moves mailboxes and files', { tooling: 'standalone', workloads: ['mailbox', 'onedrive'] }, {}],
  [
    'a third-party tool moves chats beside standalone tooling',
    { tooling: 'standalone', workloads: ['mailbox', 'teams'] },
    { thirdParty: ['teams'] },
  ],
  [
    'a third-party tool copies mailboxes of a hybrid source',
    { topology: hybridSource, workloads: ['mailbox'] },
    { thirdParty: ['mailbox'] },
  ],
  ['held files are copied', {}, { holds: 'third-party', thirdParty: ['onedrive'] }],
  ['addresses are kept, and their removal is not planned', {}, { addressRemoval: 'kept' }],
  ['one tenant is hybrid', { topology: hybridSource }, { hybridTiming: 'at' }],
  ['a third tenant is in the organization', { otherTenants: [{ tenantId: 't', name: 'T' }] }, {}],
])('no contradiction: %s', (_what, changed, decisions) => {
  expect(found(changed, decisions)).toEqual([])
})

test.each<[string, Partial<Settings>, Partial<Decisions>, RegExp]>([
  ['copies of a cloud-only source', { workloads: ['mailbox'], topology: cloud }, { thirdParty: ['mailbox'] }, /no reach-back/],
  ['chats with standalone tooling', { tooling: 'standalone', workloads: ['teams'] }, {}, /^teams is to move/],
  ['meetings without the mailbox', { topology: hybridSource }, { thirdParty: ['mailbox'] }, /only with the mailbox/],
  ['meetings without the chats', {}, { thirdParty: ['teams'] }, /only with the chats/],
  ['a third-party tool that is not named', {}, { holds: 'third-party' }, /names no workload/],
  ['a preview that is not used', {}, { holdPreviewEnrolment: 'ticket 4711' }, /is not preview/],
  [
    'removal of addresses that are kept',
    { waves: sampleSettings.waves.map(wave => ({ ...wave, addressRemovalAt: '2026-03-18T20:00:00Z' })) },
    { addressRemoval: 'kept' },
    /planned for wave-1$/,
  ],
  ['hybrid timing without a hybrid tenant', {}, { hybridTiming: 'before' }, /both tenants are cloud-only/],
  [
    'other tenants without an organization',
    { otherTenants: [{ tenantId: 't', name: 'T' }] },
    { multitenantOrganization: false },
    /is false/,
  ],
])('a contradiction: %s', (_what, changed, decisions, expected) => {
  expect(found(changed, decisions)).toEqual([expect.stringMatching(expected)])
})
