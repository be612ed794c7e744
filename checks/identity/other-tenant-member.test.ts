import { account } from '../../facts/testing.ts'
import { proveCheck, readAt } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import otherTenantMember from './other-tenant-member.ts'

const tenant = '0aaaaaaa-0000-4000-8000-000000000003'
const settings = { otherTenants: [{ tenantId: tenant, name: 'Overseas' }] }
const facts = (addresses: readonly string[], exportedAt = readAt, before: readonly string[] = [], missing: string | null = null) => ({
  'source.users': [account(sourceId('ada'), { mail: 'a.byron@source.example', primarySmtp: 'a.byron@source.example' })],
  'target.users': [account(targetId('ada'), { mail: 'countess@target.example' })],
  'pair.otherTenantMemberBaseline': [
    { key: 'baseline', members: [], missing },
    { key: tenant, members: [], missing: null },
    ...before.map(address => ({ key: `${tenant} ${address}`, members: ['member-1'], missing: null })),
  ],
  'pair.otherTenantMembers': [
    { key: tenant, exportedAt, members: [] },
    ...addresses.map(address => ({ key: `${tenant} ${address}`, exportedAt, members: ['member-1'] })),
  ],
})

proveCheck(otherTenantMember, {
  pass: [
    { name: 'before cutover the member points at the source', gate: 'prestage', settings, facts: facts(['ada@source.example']) },
    { name: 'after cutover it points at the target', gate: 'close', settings, facts: facts(['ada@target.example', 'bea@source.example']) },
    { name: 'the user has no member there, and had none', gate: 'close', settings, facts: facts([], readAt, ['bea@source.example']) },
    {
      name: 'the member of before cutover was relinked',
      gate: 'close',
      settings,
      facts: facts(['ada@target.example'], readAt, ['a.byron@source.example']),
    },
    {
      name: 'it was relinked to another address of the target account',
      gate: 'close',
      settings,
      facts: facts(['countess@target.example'], readAt, ['ada@source.example']),
    },
    {
      name: 'before cutover there is nothing to compare with',
      gate: 'prestage',
      settings,
      facts: facts([], readAt, [], 'No run from before cutover is at hand to compare with.'),
    },
  ],
  fail: [
    {
      name: 'the member of before cutover was deleted',
      message: 'gone',
      found: /tenant Overseas the account member-1, which the user had before cutover,/,
      gate: 'close',
      settings,
      facts: facts([], readAt, ['ada@source.example']),
    },
    {
      name: 'it leads to somebody else',
      message: 'gone',
      gate: 'close',
      settings,
      facts: facts(['bea@target.example'], readAt, ['a.byron@source.example']),
    },
    {
      name: 'it points at the source, and there is nothing to compare with',
      message: 'points-at-source',
      gate: 'close',
      settings,
      facts: facts(['ada@source.example'], readAt, [], 'No run.'),
    },
    {
      name: 'it still points at the source UPN',
      message: 'points-at-source',
      found: /tenant Overseas the account member-1/,
      gate: 'close',
      settings,
      facts: facts(['ada@source.example']),
    },
    {
      name: 'at the source mail address',
      message: 'points-at-source',
      gate: 'close',
      settings,
      facts: facts(['a.byron@source.example', 'ada@target.example']),
    },
  ],
  undecided: [
    {
      name: 'nothing to compare with',
      reason: /No run from before cutover is at hand/,
      gate: 'close',
      settings,
      facts: facts([], readAt, [], 'No run from before cutover is at hand to compare with.'),
    },
    {
      name: 'the earlier run did not know the tenant',
      gate: 'close',
      settings,
      facts: { ...facts(['ada@target.example']), 'pair.otherTenantMemberBaseline': [{ key: 'baseline', members: [], missing: null }] },
    },
    {
      name: 'another tenant was not exported',
      gate: 'close',
      settings: { otherTenants: [...settings.otherTenants, { tenantId: 'x', name: 'X' }] },
      facts: facts([]),
    },
    { name: 'the export is old', reason: /outside the 24 hours/, gate: 'close', settings, facts: facts([], '2026-02-27T20:00:00.000Z') },
    { name: 'the export is of the future', gate: 'prestage', settings, facts: facts([], '2026-03-02T20:00:00.000Z') },
  ],
  notApplicable: [{ name: 'no further tenant', reason: /no further tenant/, facts: facts([]) }],
})
