import { expect, test } from 'vitest'
import { tinyWorld } from '../../tenant/testing.ts'
import { openTwin } from '../exchange/testing.ts'

test('all known domains are an empty object, named ones a list', async () => {
  const world = tinyWorld()
  const open = await openTwin(world)
  try {
    const settings = async () =>
      (await open.send('teams', 'GET', '/Skype.Policy/configurations/TenantFederationSettings/configuration/Global')).json()
    expect(await settings()).toMatchObject({
      AllowFederatedUsers: true,
      AllowedDomains: {},
      BlockedDomains: [],
      ExternalAccessWithTrialTenants: 'Blocked',
    })
    const federation = world.tenant('source').teamsFederation
    federation.allowedDomains = ['target.example']
    federation.blockedDomains = ['other.example']
    expect(await settings()).toMatchObject({
      AllowedDomains: { AllowedDomain: [{ Domain: 'target.example' }] },
      BlockedDomains: [{ Domain: 'other.example' }],
    })
    const [tenant] = [(await open.send('teams', 'GET', '/Teams.Tenant/tenants')).json()].flat()
    expect(tenant).toMatchObject({ tenantId: world.tenant('source').id, verifiedDomains: [{ name: 'source.onmicrosoft.example' }] })
  } finally {
    await open.close()
  }
})
