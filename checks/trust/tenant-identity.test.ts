import { organization } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import tenantIdentity from './tenant-identity.ts'

const facts = (source: Parameters<typeof organization>[1] = {}, target: Parameters<typeof organization>[1] = {}) => ({
  'source.organization': organization('source', source),
  'target.organization': organization('target', target),
})
const sourceId = organization('source').tenantId
const targetId = organization('target').tenantId

proveCheck(tenantIdentity, {
  pass: [
    { name: 'both tenants as configured', facts: facts() },
    { name: 'ids in another case', facts: facts({ tenantId: sourceId.toUpperCase() }) },
    { name: 'the initial domain is not marked as such', facts: facts({ initialDomain: null }) },
  ],
  fail: [
    {
      name: 'source and target swapped',
      message: 'wrong-tenant',
      found: /source reached the tenant 7/,
      facts: facts({ tenantId: targetId }, { tenantId: sourceId }),
    },
    {
      name: 'the target is a third tenant',
      message: 'wrong-tenant',
      found: /'Another'/,
      facts: facts({}, { tenantId: 'ffffffff-0000-4000-8000-000000000003', displayName: 'Another' }),
    },
    {
      name: 'configured twice',
      message: 'same-tenant',
      tenants: {
        source: { tenantId: sourceId, initialDomain: 'source.onmicrosoft.com' },
        target: { tenantId: sourceId, initialDomain: 'source.onmicrosoft.com' },
      },
      facts: facts({}, { tenantId: sourceId }),
    },
    {
      name: 'the initial domain is unknown to the target',
      message: 'foreign-domain',
      facts: facts({}, { verifiedDomains: ['target.example'], initialDomain: null }),
    },
    {
      name: 'the initial domain belongs to the other side',
      message: 'foreign-domain',
      facts: facts({}, { initialDomain: 'source.onmicrosoft.com' }),
    },
    {
      name: 'a domain on both sides',
      message: 'shared-domain',
      found: /'target\.example'/,
      facts: facts({ verifiedDomains: ['source.onmicrosoft.com', 'target.example'] }),
    },
  ],
  undecided: [{ name: 'no domain was read', reason: /no verified domain of the source/i, facts: facts({ verifiedDomains: [] }) }],
})
