import { organization, relationship } from '../../facts/testing.ts'
import { endpoint } from '../../facts/testing-migration.ts'
import { proveCheck } from '../testing.ts'
import reverseMove from './reverse-move.ts'

const back = 'bbbbbbbb-0000-4000-8000-00000000ffff'
const ofSource = relationship('to target', { domains: [organization('target').tenantId] })
const ofTarget = relationship('to source', { domains: [organization('source').tenantId], appId: back })
const wayBack = endpoint({ name: 'back', remoteTenant: 'target.onmicrosoft.com', appId: back })
const facts = (source = [ofSource], target = [ofTarget], endpoints = [wayBack]) => ({
  'source.organizationRelationships': source,
  'target.organizationRelationships': target,
  'source.migrationEndpoints': endpoints,
})

proveCheck(reverseMove, {
  pass: [
    { name: 'both directions are open', facts: facts() },
    {
      name: 'only the way back is open',
      facts: facts([{ ...ofSource, moveCapabilities: ['Inbound'], appId: null }], [{ ...ofTarget, moveCapabilities: ['RemoteOutbound'] }]),
    },
  ],
  fail: [
    {
      name: 'the source lets nothing in',
      message: 'relationship',
      found: /of the source .* without Inbound/,
      facts: facts([{ ...ofSource, moveCapabilities: ['RemoteOutbound'] }]),
    },
    {
      name: 'the target lets nothing out',
      message: 'relationship',
      found: /of the target .* without RemoteOutbound/,
      facts: facts(undefined, [{ ...ofTarget, moveCapabilities: ['Inbound'] }]),
    },
    {
      name: 'the target names no application',
      message: 'relationship',
      found: /not set/,
      facts: facts(undefined, [{ ...ofTarget, appId: null }]),
    },
    {
      name: 'the target publishes no scope',
      message: 'relationship',
      found: /no scope/,
      facts: facts(undefined, [{ ...ofTarget, publishedScopes: [] }]),
    },
    { name: 'the target has no relationship', message: 'relationship', found: /none names/, facts: facts(undefined, []) },
    { name: 'the source has no endpoint', message: 'endpoint', facts: facts(undefined, undefined, []) },
    {
      name: 'the endpoint of the source uses another application',
      message: 'endpoint',
      found: /bbbbbbbb/,
      facts: facts(undefined, undefined, [{ ...wayBack, appId: 'cccc' }]),
    },
  ],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'] }, facts: facts() }],
})
