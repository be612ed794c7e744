import { account } from '../../facts/testing.ts'
import { proveCheck, readAt } from '../testing.ts'
import { sourceId } from '../testing-samples.ts'
import otherTenantMember from './other-tenant-member.ts'

const tenant = '0aaaaaaa-0000-4000-8000-000000000003'
const settings = { otherTenants: [{ tenantId: tenant, name: 'Overseas' }] }
const facts = (addresses: readonly string[], exportedAt = readAt) => ({
  'source.users': [account(sourceId('ada'), { mail: 'a.byron@source.example', primarySmtp: 'a.byron@source.example' })],
  'pair.otherTenantMembers': [
    { key: tenant, exportedAt, members: [] },
    ...addresses.map(address => ({ key: `${tenant} ${address}`, exportedAt, members: ['member-1'] })),
  ],
})

proveCheck(otherTenantMember, {
  pass: [
    { name: 'before cutover the member points at the source', gate: 'prestage', settings, facts: facts(['ada@source.example']) },
    { name: 'after cutover it points at the target', gate: 'close', settings, facts: facts(['ada@target.example', 'bea@source.example']) },
    { name: 'the user has no member there', gate: 'close', settings, facts: facts([]) },
  ],
  fail: [
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
