import { availability, organization } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import availabilityAddressSpace from './availability-address-space.ts'

const space = (domain: string, tenantId: string | null) => availability({ addressSpaces: [{ domain, method: 'OrgWideFBToken', tenantId }] })
const toTarget = space('target.onmicrosoft.com', organization('target').tenantId)
const toSource = space('source.example', organization('source').tenantId)
const facts = (ofSource = toTarget, ofTarget = toSource) => ({
  'source.organization': organization('source'),
  'target.organization': organization('target'),
  'source.availability': ofSource,
  'target.availability': ofTarget,
})
const hybrid = { topology: { source: 'hybrid', target: 'hybrid' } } as const

proveCheck(availabilityAddressSpace, {
  pass: [
    { name: 'both are hybrid and have one', settings: hybrid, facts: facts() },
    {
      name: 'only the source is hybrid',
      settings: { topology: { source: 'hybrid', target: 'cloud' } },
      facts: facts(toTarget, availability()),
    },
    { name: 'only the target is hybrid', settings: { topology: { source: 'cloud', target: 'hybrid' } }, facts: facts(availability()) },
    { name: 'no tenant is named', settings: hybrid, facts: facts(space('target.onmicrosoft.com', null)) },
  ],
  fail: [
    {
      name: 'the source has none',
      message: 'missing',
      found: /source is hybrid .* target\.onmicrosoft\.com/,
      settings: hybrid,
      facts: facts(availability()),
    },
    {
      name: 'the source has none for the delivery domain',
      message: 'missing',
      settings: hybrid,
      facts: facts(space('target.example', organization('target').tenantId)),
    },
    {
      name: 'the target has none',
      message: 'missing',
      found: /target is hybrid .* source\.onmicrosoft\.com/,
      settings: hybrid,
      facts: facts(toTarget, availability()),
    },
    {
      name: 'it asks a third tenant',
      message: 'wrong-tenant',
      found: /third instead of the target/,
      settings: hybrid,
      facts: facts(space('target.onmicrosoft.com', 'third')),
    },
  ],
  undecided: [
    {
      name: 'the domains of the source are not known',
      settings: hybrid,
      facts: { ...facts(), 'source.organization': organization('source', { verifiedDomains: [] }) },
    },
  ],
  notApplicable: [{ name: 'both are in the cloud only', reason: /cloud-only/, facts: facts(availability(), availability()) }],
})
