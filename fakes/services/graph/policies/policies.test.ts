import { expect, test } from 'vitest'
import { ask, at, graphWorld, items } from '../testing.ts'

const base = '/v1.0/policies/crossTenantAccessPolicy'
const partner = '3d1b2c4e-0000-4000-8000-000000000001'

test('a partner is created once, read with nulls where it inherits, changed in part and removed', async () => {
  const world = graphWorld()
  const body = { tenantId: partner, automaticUserConsentSettings: { inboundAllowed: true } }
  expect((await ask(world, `POST ${base}/partners`, { body })).status).toBe(201)
  const again = await ask(world, `POST ${base}/partners`, { body })
  expect([again.status, at(again.body, 'error', 'code')]).toEqual([409, 'Request_MultipleObjectsWithSameKeyValue'])
  expect((await ask(world, `PATCH ${base}/partners/${partner}`, { body: { inboundTrust: { isMfaAccepted: true } } })).status).toBe(204)
  expect((await ask(world, `GET ${base}/partners/${partner}`)).body).toMatchObject({
    b2bCollaborationInbound: null,
    automaticUserConsentSettings: { inboundAllowed: true, outboundAllowed: false },
    inboundTrust: { isMfaAccepted: true, isCompliantDeviceAccepted: false },
  })
  expect((await ask(world, `DELETE ${base}/partners/${partner}`)).status).toBe(204)
  expect((await ask(world, `GET ${base}/partners/${partner}`)).status).toBe(404)
})

test('the sync policy of a partner is put once and patched only afterwards', async () => {
  const world = graphWorld()
  await ask(world, `POST ${base}/partners`, { body: { tenantId: partner } })
  const line = `${base}/partners/${partner}/identitySynchronization`
  const body = { userSyncInbound: { isSyncAllowed: true } }
  expect((await ask(world, `GET ${line}`)).status).toBe(404)
  expect(at((await ask(world, `PATCH ${line}`, { body })).body, 'error', 'code')).toBe('Directory_ObjectNotFound')
  expect((await ask(world, `PUT ${line}`, { body })).status).toBe(204)
  expect((await ask(world, `PUT ${line}`, { body })).status).toBe(409)
  expect((await ask(world, `GET ${line}`)).body).toMatchObject({ userSyncInbound: { isSyncAllowed: true } })
  const expanded = await ask(world, `GET ${base}/partners?$expand=identitySynchronization&$select=tenantId`)
  expect(items(expanded.body)).toEqual([{ tenantId: partner, identitySynchronization: expect.objectContaining({ tenantId: partner }) }])
})

test('the default says that it was never customised until it is', async () => {
  const world = graphWorld()
  expect((await ask(world, `GET ${base}/default`)).body).toMatchObject({
    isServiceDefault: true,
    b2bDirectConnectInbound: { applications: { accessType: 'blocked' } },
  })
  await ask(world, `PATCH ${base}/default`, { body: { automaticUserConsentSettings: { outboundAllowed: true } } })
  expect((await ask(world, `GET ${base}/default`)).body).toMatchObject({
    isServiceDefault: false,
    automaticUserConsentSettings: { outboundAllowed: true },
  })
})

test('a tenant outside any multitenant organization answers 404, a member shows all tenants and its own request', async () => {
  const world = graphWorld()
  const source = world.tenant('source')
  const line = 'GET /v1.0/tenantRelationships/multiTenantOrganization'
  expect((await ask(world, line)).status).toBe(404)
  source.multiTenantOrganization = {
    id: 'mto',
    displayName: 'Example',
    state: 'active',
    tenants: [
      { tenantId: partner, displayName: 'Owner', role: 'owner', state: 'active' },
      { tenantId: source.id, displayName: 'Source', role: 'member', state: 'pending' },
    ],
  }
  expect((await ask(world, line)).body).toMatchObject({ state: 'active' })
  expect(items((await ask(world, `${line}/tenants`)).body)).toHaveLength(2)
  expect((await ask(world, `${line}/joinRequest`)).body).toMatchObject({ memberState: 'pending', role: 'member', addedByTenantId: partner })
})

test('labels are nested below their parents and hidden when they are off', async () => {
  const world = graphWorld()
  const label = (id: string, parentId: string | null, isEnabled = true) => ({
    id,
    name: id,
    displayName: id,
    priority: 0,
    hasProtection: false,
    protectionType: null,
    doubleKeyEncryptionUrl: null,
    isEnabled,
    parentId,
  })
  for (const each of [label('top', null), label('sub', 'top'), label('off', null, false)]) world.tenant('source').labels.set(each.id, each)
  const { body } = await ask(world, 'GET /v1.0/security/dataSecurityAndGovernance/sensitivityLabels')
  expect(items(body)).toEqual([expect.objectContaining({ id: 'top', sublabels: [expect.objectContaining({ id: 'sub' })] })])
})

test('the authorization policy says who may invite', async () => {
  expect((await ask(graphWorld(), 'GET /v1.0/policies/authorizationPolicy')).body).toMatchObject({ allowInvitesFrom: 'everyone' })
})
