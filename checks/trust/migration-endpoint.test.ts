import { organization, relationship } from '../../facts/testing.ts'
import { endpoint } from '../../facts/testing-migration.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings } from '../testing-samples.ts'
import migrationEndpoint from './migration-endpoint.ts'

const toTarget = relationship('to target', { domains: [organization('target').tenantId] })
const facts = (endpoints = [endpoint()], relationships = [toTarget]) => ({
  'target.migrationEndpoints': endpoints,
  'source.organizationRelationships': relationships,
})

proveCheck(migrationEndpoint, {
  pass: [
    { name: 'everything agrees', facts: facts() },
    { name: 'beside endpoints for other purposes', facts: facts([endpoint({ name: 'imap', type: 'IMAP', appId: null }), endpoint()]) },
    { name: 'the name in another case', facts: facts([endpoint({ name: 'SOURCE-endpoint' })]) },
  ],
  fail: [
    { name: 'none of that name', message: 'missing', found: /only these: other/, facts: facts([endpoint({ name: 'other' })]) },
    { name: 'none at all', message: 'missing', found: /only these: none/, facts: facts([]) },
    { name: 'another type', message: 'defective', found: /'IMAP'/, facts: facts([endpoint({ type: 'IMAP' })]) },
    {
      name: 'another tenant',
      message: 'defective',
      found: /elsewhere/,
      facts: facts([endpoint({ remoteTenant: 'elsewhere.onmicrosoft.com' })]),
    },
    { name: 'another server', message: 'defective', found: /remote server/, facts: facts([endpoint({ remoteServer: null })]) },
    {
      name: 'another app than configured',
      message: 'defective',
      found: /application is bbbb/,
      facts: facts([endpoint({ appId: 'bbbb' })]),
    },
    {
      name: 'the source expects another app',
      message: 'disagrees',
      found: /expect cccc/,
      facts: facts(undefined, [{ ...toTarget, appId: 'cccc' }]),
    },
    {
      name: 'the source’s relationship is disabled',
      message: 'disagrees',
      found: /expect none/,
      facts: facts(undefined, [{ ...toTarget, enabled: false }]),
    },
  ],
  undecided: [
    {
      name: 'the configuration names no endpoint',
      settings: { target: { ...sampleSettings.target, migrationEndpoint: undefined } },
      facts: facts(),
    },
  ],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'] }, facts: facts() }],
})
