import type { ConfigurationInput } from './schema.ts'

/** The smallest valid configuration. */
export const smallConfiguration = (): ConfigurationInput => ({
  source: {
    tenantId: '11111111-1111-4111-8111-111111111111',
    initialDomain: 'source.onmicrosoft.com',
    read: { kind: 'secret', clientId: 'a1111111-1111-4111-8111-111111111111', secret: { env: 'SOURCE_SECRET' } },
  },
  target: {
    tenantId: '22222222-2222-4222-8222-222222222222',
    initialDomain: 'target.onmicrosoft.com',
    read: { kind: 'secret', clientId: 'c1111111-1111-4111-8111-111111111111', secret: { file: 'target.secret' } },
    objects: { deliveryDomain: 'target.onmicrosoft.com' },
  },
  tooling: 'standalone',
  topology: { source: 'cloud', target: 'cloud' },
  workloads: ['mailbox'],
  decisions: {
    holds: 'none-expected',
    engage: 'block',
    addressRemoval: 'before-cutover',
    deviceTrust: { compliant: false, hybridJoined: false },
    multitenantOrganization: true,
  },
})
