import { expect, test } from 'vitest'
import type { ServicePrincipal } from '../../../tenant/organization.ts'
import type { World } from '../../../tenant/world.ts'
import { announced, ask, at, graphWorld, items } from '../testing.ts'

const graphId = '00000003-0000-0000-c000-000000000000'

function addPrincipal(world: World, id: string, more: Partial<Omit<ServicePrincipal, 'id'>>): void {
  world.tenant('source').servicePrincipals.set(id, {
    id,
    appId: id,
    displayName: id,
    accountEnabled: true,
    appOwnerOrganizationId: 'microsoft',
    appRoles: [],
    grants: [],
    directoryRoles: [],
    passwordCredentials: [],
    keyCredentials: [],
    ...more,
  })
}

function applicationWorld(): World {
  const world = graphWorld()
  addPrincipal(world, 'graph', { appId: graphId, appRoles: [{ id: 'role-1', value: 'User.Read.All' }] })
  addPrincipal(world, 'reader', {
    appId: 'b4',
    grants: [{ resourceAppId: graphId, role: 'User.Read.All' }],
    directoryRoles: ['global-reader'],
  })
  addPrincipal(world, 'sync', {})
  world.tenant('source').provisioningJobs.set('Azure2Azure.1', {
    id: 'Azure2Azure.1',
    servicePrincipalId: 'sync',
    partnerTenantId: world.tenant('target').id,
    scheduleState: 'Active',
    statusCode: 'Quarantine',
    quarantineReason: 'TooManyDeletes',
    lastSuccess: null,
    syncAll: false,
    scope: new Set(['ada']),
    mappedUserType: 'Guest',
    mapsShowInAddressList: true,
  })
  return world
}

test('principals are found by app id, in a filter or as a key', async () => {
  const world = applicationWorld()
  const listed = await ask(
    world,
    `GET /v1.0/servicePrincipals?$filter=${encodeURIComponent(`appId in ('${graphId}','nothing')`)}&$select=id`,
  )
  expect(items(listed.body)).toEqual([{ id: 'graph' }])
  expect((await ask(world, `GET /v1.0/servicePrincipals(appId='${graphId}')`)).body).toMatchObject({ id: 'graph' })
  expect((await ask(world, "GET /v1.0/servicePrincipals(appId='nothing')")).status).toBe(404)
})

test('granted roles are shown from the client and from the resource with the same role id', async () => {
  const world = applicationWorld()
  const granted = items((await ask(world, 'GET /v1.0/servicePrincipals/reader/appRoleAssignments')).body)
  expect(granted).toEqual([expect.objectContaining({ principalId: 'reader', resourceId: 'graph', appRoleId: 'role-1' })])
  expect(items((await ask(world, 'GET /v1.0/servicePrincipals/graph/appRoleAssignedTo')).body)).toEqual(granted)
})

test('users in the scope of a sync job are assigned to its app until they are removed', async () => {
  const world = applicationWorld()
  const events = announced(world)
  const [assignment] = items((await ask(world, 'GET /v1.0/servicePrincipals/sync/appRoleAssignedTo')).body)
  expect(assignment).toMatchObject({ principalId: 'ada', principalType: 'User', resourceId: 'sync' })
  expect(items((await ask(world, 'GET /v1.0/users/ada/appRoleAssignments')).body)).toEqual([assignment])
  expect((await ask(world, `DELETE /v1.0/servicePrincipals/sync/appRoleAssignedTo/${String(at(assignment, 'id'))}`)).status).toBe(204)
  expect(items((await ask(world, 'GET /v1.0/servicePrincipals/sync/appRoleAssignedTo')).body)).toEqual([])
  expect(events).toEqual(['sync.scope-removed'])
})

test('a sync job shows its quarantine and what it maps to the user type', async () => {
  const world = applicationWorld()
  const base = 'GET /v1.0/servicePrincipals/sync/synchronization/jobs'
  expect(items((await ask(world, base)).body)).toEqual([
    expect.objectContaining({
      templateId: 'Azure2Azure',
      status: expect.objectContaining({ code: 'Quarantine', quarantine: { reason: 'TooManyDeletes', error: null } }),
    }),
  ])
  const { body } = await ask(world, `${base}/Azure2Azure.1/schema`)
  expect(at(body, 'synchronizationRules', 0, 'objectMappings', 0, 'attributeMappings', 0)).toMatchObject({
    targetAttributeName: 'userType',
    source: { expression: '"Guest"' },
  })
})

test('a job is paused and started; a quarantine outlives both', async () => {
  const world = applicationWorld()
  const job = world.tenant('source').provisioningJobs.get('Azure2Azure.1')
  const line = 'POST /v1.0/servicePrincipals/sync/synchronization/jobs/Azure2Azure.1'
  expect((await ask(world, `${line}/pause`)).status).toBe(204)
  expect(job).toMatchObject({ scheduleState: 'Paused', statusCode: 'Quarantine' })
  expect((await ask(world, `${line}/start`)).status).toBe(204)
  expect(job).toMatchObject({ scheduleState: 'Active', statusCode: 'Quarantine' })
})

test('role assignments of people and apps are filtered by principal', async () => {
  const world = applicationWorld()
  const ada = world.tenant('source').accounts.get('ada')
  ada?.directoryRoles.push('helpdesk')
  const all = await ask(world, 'GET /v1.0/roleManagement/directory/roleAssignments')
  expect(items(all.body).map(row => at(row, 'roleDefinitionId'))).toEqual(['helpdesk', 'global-reader'])
  const own = await ask(world, `GET /v1.0/roleManagement/directory/roleAssignments?$filter=${encodeURIComponent("principalId eq 'ada'")}`)
  expect(items(own.body)).toEqual([expect.objectContaining({ principalId: 'ada', roleDefinitionId: 'helpdesk' })])
})

test('the provisioning log goes back thirty days, newest first, and carries both ids', async () => {
  const world = applicationWorld()
  const entry = (id: string, activityDateTime: string) => ({
    id,
    activityDateTime,
    jobId: 'Azure2Azure.1',
    action: 'create' as const,
    status: 'failure' as const,
    sourceId: 'ada',
    targetId: 'ada',
    errorCode: 'AzureDirectoryB2BManagementPolicyCheckFailure',
    reason: 'No automatic redemption.',
  })
  world
    .tenant('source')
    .provisioningLog.push(
      entry('old', '2026-10-01T00:00:00.000Z'),
      entry('a', '2026-11-20T00:00:00.000Z'),
      entry('b', '2026-11-22T00:00:00.000Z'),
    )
  const { body } = await ask(world, 'GET /v1.0/auditLogs/provisioning')
  expect(items(body).map(row => at(row, 'id'))).toEqual(['b', 'a'])
  expect(items(body)[0]).toMatchObject({
    sourceIdentity: { id: 'ada' },
    targetIdentity: { id: 'ada' },
    provisioningStatusInfo: { status: 'failure', errorInformation: { errorCode: 'AzureDirectoryB2BManagementPolicyCheckFailure' } },
  })
  const since = await ask(
    world,
    `GET /v1.0/auditLogs/provisioning?$filter=${encodeURIComponent('activityDateTime gt 2026-11-21T00:00:00Z')}`,
  )
  expect(items(since.body)).toHaveLength(1)
})

test('an app registered here shows its secrets on the application, not on the principal', async () => {
  const world = applicationWorld()
  const secret = { keyId: 'key-1', endDateTime: '2027-05-01T00:00:00.000Z' }
  addPrincipal(world, 'mover', { appId: 'm1', appOwnerOrganizationId: world.tenant('source').id, passwordCredentials: [secret] })
  const filter = encodeURIComponent("appId eq 'm1'")
  expect(items((await ask(world, `GET /v1.0/applications?$filter=${filter}`)).body)).toEqual([
    expect.objectContaining({ appId: 'm1', passwordCredentials: [secret] }),
  ])
  expect((await ask(world, 'GET /v1.0/servicePrincipals/mover')).body).toMatchObject({ passwordCredentials: [] })
  expect(items((await ask(world, `GET /v1.0/applications?$filter=${encodeURIComponent(`appId eq '${graphId}'`)}`)).body)).toEqual([])
})

test('long lists of assignments come in pages', async () => {
  const world = applicationWorld()
  const scope = world.tenant('source').provisioningJobs.get('Azure2Azure.1')?.scope
  for (let n = 0; n < 150; n++) scope?.add(`user-${n}`)
  const first = await ask(world, 'GET /v1.0/servicePrincipals/sync/appRoleAssignedTo')
  expect(items(first.body)).toHaveLength(100)
  const second = await ask(world, `GET ${String(at(first.body, '@odata.nextLink'))}`)
  expect(items(second.body)).toHaveLength(51)
})

test('provisioning on demand tells what the log knows of each subject and skips strangers', async () => {
  const world = applicationWorld()
  world.tenant('source').provisioningLog.push({
    id: '1',
    activityDateTime: '2026-11-22T00:00:00.000Z',
    jobId: 'Azure2Azure.1',
    action: 'create',
    status: 'success',
    sourceId: 'ada',
    targetId: 'ada-in-target',
    errorCode: null,
    reason: null,
  })
  const subjects = ['ada', 'stranger'].map(objectId => ({ objectId, objectTypeName: 'User' }))
  const line = 'POST /v1.0/servicePrincipals/sync/synchronization/jobs/Azure2Azure.1/provisionOnDemand'
  const { body } = await ask(world, line, { body: { parameters: [{ ruleId: 'USER_INBOUND_USER', subjects }] } })
  const value: unknown = JSON.parse(String(at(body, 'value')))
  expect(at(value, 'provisioningSteps', 0)).toMatchObject({ status: 'success', details: { targetId: 'ada-in-target' } })
  expect(at(value, 'provisioningSteps', 1)).toMatchObject({ status: 'skipped' })
})
