import type { Settings } from '../../domain/settings.ts'
import type { MultitenantOrganization } from '../../facts/multitenant-organization.ts'
import { partnerAccess } from '../../facts/testing.ts'
import { multitenantOrganization, organizationMember } from '../../facts/testing-trust.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings } from '../testing-samples.ts'
import check from './multitenant-organization.ts'

const source = organizationMember('5aaaaaaa-0000-4000-8000-000000000001', { role: 'owner' })
const target = organizationMember('7aaaaaaa-0000-4000-8000-000000000002')
const formed = multitenantOrganization([source, target])
const joined = partnerAccess({ inMultitenantOrganization: true })
const facts = (ofSource: MultitenantOrganization, ofTarget: MultitenantOrganization, entry = joined) => ({
  'source.multitenantOrganization': ofSource,
  'target.multitenantOrganization': ofTarget,
  'source.partnerAccess': entry,
  'target.partnerAccess': joined,
})
const declaring = (multitenantOrganization: Settings['decisions']['multitenantOrganization']) => ({
  decisions: { ...sampleSettings.decisions, multitenantOrganization },
})

proveCheck(check, {
  pass: [
    { name: 'both see both as active in the declared roles', facts: facts(formed, formed) },
    {
      name: 'both are members of an organization that a third tenant owns',
      settings: declaring({ source: 'member', target: 'member' }),
      facts: facts(
        multitenantOrganization([{ ...source, role: 'member' }, target]),
        multitenantOrganization([{ ...source, role: 'member' }, target]),
      ),
    },
  ],
  fail: [
    {
      name: 'the target belongs to none',
      message: 'not-formed',
      found: /the target belongs to none/,
      facts: facts(formed, { organization: null }),
    },
    {
      name: 'it is inactive',
      message: 'not-formed',
      facts: facts(multitenantOrganization([source, target], { state: 'inactive' }), formed),
    },
    {
      name: 'each belongs to another',
      message: 'not-formed',
      facts: facts(formed, multitenantOrganization([source, target], { id: 'organization-2' })),
    },
    {
      name: 'the target has not accepted',
      message: 'not-joined',
      found: /7aaaaaaa-\S+ is pending/,
      facts: facts(multitenantOrganization([source, { ...target, state: 'pending' }]), formed),
    },
    {
      name: 'the target does not list the source',
      message: 'not-joined',
      found: /is not listed/,
      facts: facts(formed, multitenantOrganization([target])),
    },
    {
      name: 'the target owns it, and the source was declared to',
      message: 'role-differs',
      found: /Seen from the source, the tenant 7aaaaaaa-\S+ is owner .* declares member\./,
      facts: facts(multitenantOrganization([source, { ...target, role: 'owner' }]), formed),
    },
    {
      name: 'no roles are declared, and the entry is outside',
      message: 'not-a-partner',
      settings: declaring(true),
      facts: facts(formed, formed, partnerAccess({ inMultitenantOrganization: false })),
    },
    { name: 'the source has no entry for the target', message: 'not-a-partner', facts: facts(formed, formed, partnerAccess(null)) },
    {
      name: 'the entry is outside',
      message: 'not-a-partner',
      facts: facts(formed, formed, partnerAccess({ inMultitenantOrganization: false })),
    },
  ],
  undecided: [
    { name: 'no roles are declared', reason: /no roles are declared/, settings: declaring(true), facts: facts(formed, formed) },
    { name: 'the service does not say whether the entry belongs to it', facts: facts(formed, formed, partnerAccess({})) },
    { name: 'the organization is in an unknown state', facts: facts(multitenantOrganization([source, target], { state: 'new' }), formed) },
    { name: 'a member is in an unknown state', facts: facts(formed, multitenantOrganization([source, { ...target, state: 'new' }])) },
  ],
  notApplicable: [{ name: 'none is declared', settings: declaring(false), facts: facts({ organization: null }, { organization: null }) }],
})
