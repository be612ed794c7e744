import type { OrganizationRelationship } from '../../facts/organization-relationships.ts'
import { organization, relationship } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import duplicateRelationship from './duplicate-relationship.ts'

const target = organization('target').tenantId
const source = organization('source').tenantId
const automatic = relationship(`MTO-OrgRel-${target}`, { domains: [target, 'target.example', 'target.onmicrosoft.com'] })
const toSource = relationship('to source', { domains: [source, 'source.example'] })
const facts = (ofSource: readonly OrganizationRelationship[], ofTarget: readonly OrganizationRelationship[] = [toSource]) => ({
  'source.organization': organization('source'),
  'target.organization': organization('target'),
  'source.organizationRelationships': ofSource,
  'target.organizationRelationships': ofTarget,
})

proveCheck(duplicateRelationship, {
  pass: [
    { name: 'one on each side', facts: facts([automatic]) },
    { name: 'none at all', facts: facts([], []) },
    { name: 'a disabled one claims the same', facts: facts([automatic, { ...automatic, name: 'old', enabled: false }]) },
    {
      name: 'two for a third organization are none of ours',
      facts: facts([automatic, relationship('a', { domains: ['else.example'] }), relationship('b', { domains: ['else.example'] })]),
    },
    {
      name: 'no automatic one, and two share the domains between them',
      facts: facts([relationship('mail', { domains: ['target.example'] }), relationship('moves', { domains: [target] })]),
    },
  ],
  fail: [
    {
      name: 'two claim a domain in the source',
      message: 'claimed-twice',
      found: /'target\.example' is claimed by 2 .* of the source: MTO-OrgRel-.*, To target\./,
      facts: facts([automatic, relationship('To target', { domains: ['target.example'] })]),
    },
    {
      name: 'two claim the tenant id in the target',
      message: 'claimed-twice',
      found: /of the target/,
      facts: facts([automatic], [toSource, relationship('moves', { domains: [source] })]),
    },
    {
      name: 'the automatic one is switched off beside another',
      message: 'automatic-unused',
      found: /'To target' serves/,
      facts: facts([
        { ...automatic, enabled: false },
        { ...automatic, name: 'To target' },
      ]),
    },
    {
      name: 'the automatic one shares the work with another',
      message: 'automatic-unused',
      facts: facts([{ ...automatic, domains: [target] }, relationship('To target', { domains: ['target.example'] })]),
    },
  ],
})
