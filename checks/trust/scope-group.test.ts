import { organization, relationship } from '../../facts/testing.ts'
import { scopeGroup } from '../../facts/testing-migration.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings } from '../testing-samples.ts'
import scopeGroupCheck from './scope-group.ts'

const second = '50000000-0000-4000-8000-00000000aaab'
const toTarget = relationship('to target', { domains: [organization('target').tenantId], publishedScopes: ['Migration scope'] })
const facts = (groups = [scopeGroup()], relationships = [toTarget]) => ({
  'source.scopeGroups': groups,
  'source.organizationRelationships': relationships,
})
const two = { source: { ...sampleSettings.source, scopeGroups: [...sampleSettings.source.scopeGroups, second] } }
const published = { ...toTarget, publishedScopes: ['Migration scope', second] }

proveCheck(scopeGroupCheck, {
  pass: [
    { name: 'a mail-enabled security group, published', facts: facts() },
    { name: 'as large as allowed', facts: facts([scopeGroup({ members: 5_000 })]) },
    {
      name: 'two, both published',
      settings: two,
      facts: facts([scopeGroup(), scopeGroup({ id: second, displayName: 'More', mail: null })], [published]),
    },
  ],
  fail: [
    { name: 'there is none of that id', message: 'missing', found: /aaaa/, facts: facts([]) },
    { name: 'the second is missing', message: 'missing', found: /aaab/, settings: two, facts: facts() },
    { name: 'a distribution list', message: 'kind', found: /distribution list/, facts: facts([scopeGroup({ securityEnabled: false })]) },
    { name: 'without mail', message: 'kind', found: /not mail-enabled/, facts: facts([scopeGroup({ mailEnabled: false })]) },
    { name: 'a group is nested', message: 'nested', found: /1 group nested/, facts: facts([scopeGroup({ nestedGroups: ['branch'] })]) },
    { name: 'too large', message: 'size', found: /5001 members, more than 5000/, facts: facts([scopeGroup({ members: 5_001 })]) },
    { name: 'nothing is published', message: 'unpublished', facts: facts(undefined, [{ ...toTarget, publishedScopes: [] }]) },
    { name: 'published to a third tenant only', message: 'unpublished', facts: facts(undefined, [{ ...toTarget, domains: ['third'] }]) },
  ],
  undecided: [
    {
      name: 'another group is published',
      reason: /not recognised .*Pilot/,
      facts: facts(undefined, [{ ...toTarget, publishedScopes: ['Pilot'] }]),
    },
    { name: 'its kind was not said', reason: /kind/, facts: facts([scopeGroup({ securityEnabled: null })]) },
    { name: 'none is configured', settings: { source: { ...sampleSettings.source, scopeGroups: [] } }, facts: facts() },
  ],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'], tooling: 'standalone' }, facts: facts() }],
})
