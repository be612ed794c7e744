import type { ScopeAdditions } from '../../facts/scope-additions.ts'
import type { ScopeMember } from '../../facts/scope-members.ts'
import { relationship } from '../../facts/testing.ts'
import { scopeGroup } from '../../facts/testing-migration.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, sourceId } from '../testing-samples.ts'
import moveScope from './move-scope.ts'

const [group, second] = ['50000000-0000-4000-8000-00000000aaaa', '50000000-0000-4000-8000-00000000aaab']
const target = '7aaaaaaa-0000-4000-8000-000000000002'
const ada = sourceId('ada').toLowerCase()
const added = (at: string, groupId = group, memberId = ada): ScopeAdditions['additions'][number] => ({ at, groupId, memberId })
const facts = (
  additions: ScopeAdditions['additions'] = [],
  changed: Partial<ScopeAdditions> = {},
  members: ScopeMember[] = [{ id: ada, groups: [group] }],
) => ({
  'source.scopeMembers': members,
  'source.scopeAdditions': { from: '2026-03-01T13:00:00.000Z', additions, unnamed: 0, ...changed },
  'source.scopeGroups': [scopeGroup(), scopeGroup({ id: second, displayName: 'Second scope', mail: 'second@source.example' })],
  'source.organizationRelationships': [relationship('to target', { domains: [target], publishedScopes: ['Migration scope'] })],
})
const publishing = (...publishedScopes: string[]) => [relationship('to target', { domains: [target], publishedScopes })]

proveCheck(moveScope, {
  pass: [
    { name: 'a member for longer than the log was asked about', facts: facts() },
    { name: 'added exactly the settle time ago', gate: 'cutover', facts: facts([added('2026-03-01T19:05:00Z')]) },
    { name: 'somebody else was added just now', facts: facts([added('2026-03-01T20:00:00Z', group, sourceId('bob'))]) },
    {
      name: 'settled in one of two published groups',
      facts: {
        ...facts([added('2026-03-01T20:00:00Z')], {}, [{ id: ada, groups: [group, second] }]),
        'source.organizationRelationships': publishing('Migration scope', 'second@source.example'),
      },
    },
  ],
  fail: [
    { name: 'in no group', message: 'outside', facts: facts([], {}, [{ id: sourceId('bob'), groups: [group] }]) },
    {
      name: 'added minutes ago',
      message: 'too-fresh',
      found: /at 2026-03-01T20:00:00\.000Z; .* 60 minutes/,
      facts: facts([added('2026-03-01T20:00:00Z')]),
    },
    {
      name: 'taken out and added again',
      message: 'too-fresh',
      facts: facts([added('2026-03-01T14:00:00Z'), added('2026-03-01T19:30:00Z')]),
    },
    {
      name: 'a longer settle time in the configuration',
      message: 'too-fresh',
      settings: { limits: { ...sampleSettings.limits, scopeSettleMinutes: 120 } },
      facts: facts([added('2026-03-01T18:30:00Z')]),
    },
    {
      name: 'the relationship publishes nothing',
      message: 'unpublished',
      facts: { ...facts(), 'source.organizationRelationships': publishing() },
    },
    {
      name: 'only a relationship with somebody else publishes',
      message: 'unpublished',
      facts: {
        ...facts(),
        'source.organizationRelationships': [relationship('other', { domains: ['else'], publishedScopes: ['Migration scope'] })],
      },
    },
  ],
  undecided: [
    {
      name: 'the log was not read far enough back',
      reason: /does not cover 60 minutes/,
      facts: facts([], { from: '2026-03-01T19:30:00.000Z' }),
    },
    { name: 'the log has entries that name nobody', reason: /do not say who/, facts: facts([], { unnamed: 3 }) },
    { name: 'an addition without a readable time', reason: /do not say who/, facts: facts([added('soon')]) },
    {
      name: 'another group is published',
      reason: /scope group of .* was recognised/,
      facts: { ...facts(), 'source.organizationRelationships': publishing('Elsewhere') },
    },
    { name: 'no scope group is configured', settings: { source: { ...sampleSettings.source, scopeGroups: [] } }, facts: facts() },
  ],
  notApplicable: [
    { name: 'mailboxes do not move', settings: { workloads: ['onedrive'], tooling: 'standalone' }, facts: facts([], {}, []) },
  ],
})
