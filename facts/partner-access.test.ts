import { expect, test } from 'vitest'
import type { CrossTenantDefault } from '../gateways/graph/cross-tenant-access.ts'
import type { GatherContext } from './define.ts'
import partnerAccess from './partner-access.ts'

const access = (accessType: string, target: string) => ({ accessType, targets: [{ target, targetType: 'user' }] })
const standard: CrossTenantDefault = {
  b2bCollaborationInbound: { usersAndGroups: access('allowed', 'AllUsers'), applications: access('allowed', 'AllApplications') },
  b2bCollaborationOutbound: { usersAndGroups: access('allowed', 'a-group'), applications: access('blocked', 'Office365') },
  inboundTrust: null,
  automaticUserConsentSettings: null,
}

test('an access that is not for all says so, and a tenant without an entry keeps its default', async () => {
  const asked: string[] = []
  const graph = {
    crossTenantPartner: (tenantId: string) => {
      asked.push(tenantId)
      return Promise.resolve(null)
    },
    crossTenantDefault: () => Promise.resolve(standard),
    identitySynchronization: () => Promise.resolve(null),
  }
  const tenants = { source: { tenantId: 's' }, target: { tenantId: 't' } }
  const value = await partnerAccess.read({ side: 'target', gateways: { graph }, tenants } as unknown as GatherContext)
  expect(asked).toEqual(['s'])
  expect(value).toMatchObject({
    partner: null,
    userSyncInbound: null,
    default: {
      b2bInbound: { users: 'allowed', applications: 'allowed' },
      b2bOutbound: { users: 'allowed for some', applications: 'blocked for some' },
    },
  })
})
