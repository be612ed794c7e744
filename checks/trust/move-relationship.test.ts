import type { OrganizationRelationship } from '../../facts/organization-relationships.ts'
import { organization, relationship } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings } from '../testing-samples.ts'
import moveRelationship from './move-relationship.ts'

const toTarget = relationship('to target', {
  domains: [organization('target').tenantId, 'target.example'],
  moveCapabilities: ['RemoteOutbound'],
})
const toSource = relationship('to source', {
  domains: [organization('source').tenantId],
  moveCapabilities: ['Inbound'],
  appId: null,
  publishedScopes: [],
})
const facts = (source: readonly OrganizationRelationship[] = [toTarget], target: readonly OrganizationRelationship[] = [toSource]) => ({
  'source.organizationRelationships': source,
  'target.organizationRelationships': target,
})

proveCheck(moveRelationship, {
  pass: [
    { name: 'each side allows its direction', facts: facts() },
    { name: 'both directions are allowed', facts: facts([{ ...toTarget, moveCapabilities: ['Inbound', 'RemoteOutbound'] }]) },
    {
      name: 'a stale relationship stands beside the good one',
      facts: facts([{ ...toTarget, name: 'a stale one', enabled: false }, toTarget]),
    },
  ],
  fail: [
    {
      name: 'only SMTP domains are named',
      message: 'missing',
      found: /of the source names the tenant 7/,
      facts: facts([{ ...toTarget, domains: ['target.example'] }]),
    },
    { name: 'the target has none', message: 'missing', found: /of the target/, facts: facts([toTarget], []) },
    {
      name: 'the direction is wrong way round',
      message: 'defective',
      found: /'to target' of the source .* without RemoteOutbound/,
      facts: facts([{ ...toTarget, moveCapabilities: ['Inbound'] }]),
    },
    {
      name: 'another application',
      message: 'defective',
      found: /its application is not set/,
      facts: facts([{ ...toTarget, appId: null }]),
    },
    {
      name: 'the target only lets out',
      message: 'defective',
      found: /'to source' of the target/,
      facts: facts([toTarget], [{ ...toSource, moveCapabilities: ['RemoteOutbound'] }]),
    },
  ],
  undecided: [
    {
      name: 'the configuration names no application',
      reason: /migrationAppId/,
      settings: { target: { ...sampleSettings.target, migrationAppId: undefined } },
      facts: facts(),
    },
  ],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'], tooling: 'standalone' }, facts: facts() }],
})
