import { describe, expect, test } from 'vitest'
import type { Tenant } from '../../../tenant/tenant.ts'
import { addGroup } from '../groups/group-testing.ts'
import { addAccounts, announced, ask, at, graphWorld } from '../testing.ts'

const suite = '05e9a617-0261-4cee-bb44-138d3ef5d965'
const exchange = 'efb87545-963c-4e0d-99df-69c6916d9eb0'
const teams = '57ff2da0-773e-42df-b2af-ffb7a2317929'

function addSuite(tenant: Tenant, enabled = 10): void {
  const plans = [
    { id: exchange, name: 'EXCHANGE_S_ENTERPRISE', service: 'exchange' },
    { id: teams, name: 'TEAMS1', service: 'TeamspaceAPI' },
  ]
  tenant.skus.set(suite, { skuId: suite, skuPartNumber: 'SPE_E3', plans, enabled, suspended: 0, warning: 0, capabilityStatus: 'Enabled' })
}

const assign = (disabledPlans: string[] = []) => ({ addLicenses: [{ skuId: suite, disabledPlans }], removeLicenses: [] })
const select = '?$select=assignedLicenses,licenseAssignmentStates,assignedPlans'

describe('reading licenses', () => {
  test('inherited licenses are shown with assignedByGroup and merged with direct ones', async () => {
    const world = graphWorld()
    const source = world.tenant('source')
    addSuite(source)
    addGroup(source, 'staff', { members: new Set(['ada']), assignedLicenses: [{ skuId: suite, disabledPlans: [exchange, teams] }] })
    await ask(world, 'POST /v1.0/users/ada/assignLicense', { body: assign([exchange]) })
    const { body } = await ask(world, `GET /v1.0/users/ada${select}`)
    expect(body).toMatchObject({
      assignedLicenses: [{ skuId: suite, disabledPlans: [exchange] }],
      licenseAssignmentStates: [
        { skuId: suite, assignedByGroup: null, state: 'Active', error: 'None' },
        { skuId: suite, assignedByGroup: 'staff', disabledPlans: [exchange, teams] },
      ],
      assignedPlans: [
        { service: 'exchange', servicePlanId: exchange, capabilityStatus: 'Deleted' },
        { service: 'TeamspaceAPI', servicePlanId: teams, capabilityStatus: 'Enabled' },
      ],
    })
  })

  test('subscribedSkus counts a user once, however often the license reaches it', async () => {
    const world = graphWorld()
    const source = world.tenant('source')
    addSuite(source)
    addGroup(source, 'staff', { members: new Set(['ada']), assignedLicenses: [{ skuId: suite, disabledPlans: [] }] })
    await ask(world, 'POST /v1.0/users/ada/assignLicense', { body: assign() })
    const { body, answer } = await ask(world, 'GET /v1.0/subscribedSkus')
    expect(at(body, 'value', 0)).toMatchObject({ skuPartNumber: 'SPE_E3', consumedUnits: 1, prepaidUnits: { enabled: 10 } })
    expect(answer.cost).toBe(3)
  })
})

describe('assigning licenses', () => {
  test('announces exactly the plans that a change turns on and off', async () => {
    const world = graphWorld()
    addSuite(world.tenant('source'))
    const events = announced(world)
    await ask(world, 'POST /v1.0/users/ada/assignLicense', { body: assign() })
    await ask(world, 'POST /v1.0/users/ada/assignLicense', { body: assign() })
    await ask(world, 'POST /v1.0/users/ada/assignLicense', { body: assign([exchange]) })
    expect(events).toEqual(['plans.enabled', 'plans.disabled'])
  })

  test('joining and leaving a license group are announced, and repeating either is refused', async () => {
    const world = graphWorld()
    const source = world.tenant('source')
    addSuite(source)
    addGroup(source, 'staff', { assignedLicenses: [{ skuId: suite, disabledPlans: [] }] })
    const events = announced(world)
    const body = { '@odata.id': 'https://graph.example/v1.0/directoryObjects/ada' }
    expect((await ask(world, 'POST /v1.0/groups/staff/members/$ref', { body })).status).toBe(204)
    const again = await ask(world, 'POST /v1.0/groups/staff/members/$ref', { body })
    expect(at(again.body, 'error', 'message')).toContain('already exist')
    expect((await ask(world, 'DELETE /v1.0/groups/staff/members/ada/$ref')).status).toBe(204)
    expect((await ask(world, 'DELETE /v1.0/groups/staff/members/ada/$ref')).status).toBe(404)
    expect(events).toEqual(['group.member-changed', 'group.member-changed'])
  })

  test('a change of the licenses of a group is announced and answered 202', async () => {
    const world = graphWorld()
    const source = world.tenant('source')
    addSuite(source)
    addGroup(source, 'staff', { members: new Set(['ada']) })
    const events = announced(world)
    expect((await ask(world, 'POST /v1.0/groups/staff/assignLicense', { body: assign() })).status).toBe(202)
    expect(events).toEqual(['group.licenses-changed'])
  })

  test.each([
    [
      'without usage location',
      'usage location',
      (tenant: Tenant) => void Object.assign(tenant.accounts.get('ada') ?? {}, { usageLocation: null }),
      assign(),
    ],
    ['of an unknown SKU', 'valid company License', (tenant: Tenant) => tenant.skus.clear(), assign()],
    ['that was never held', 'corresponding license', () => {}, { addLicenses: [], removeLicenses: [suite] }],
    [
      'that a group gives, taken from the user',
      'inherited from a group',
      (tenant: Tenant) =>
        void addGroup(tenant, 'staff', { members: new Set(['ada']), assignedLicenses: [{ skuId: suite, disabledPlans: [] }] }),
      { addLicenses: [], removeLicenses: [suite] },
    ],
  ])('refuses a license %s', async (_name, message, arrange, body) => {
    const world = graphWorld()
    addSuite(world.tenant('source'))
    arrange(world.tenant('source'))
    const answer = await ask(world, 'POST /v1.0/users/ada/assignLicense', { body })
    expect(answer.status).toBe(400)
    expect(at(answer.body, 'error', 'message')).toContain(message)
  })

  test('refuses a license when all seats are taken', async () => {
    const world = graphWorld()
    addAccounts(world, 'source', 2)
    addSuite(world.tenant('source'), 1)
    expect((await ask(world, 'POST /v1.0/users/ada/assignLicense', { body: assign() })).status).toBe(200)
    const { body } = await ask(world, 'POST /v1.0/users/user-0/assignLicense', { body: assign() })
    expect(at(body, 'error', 'message')).toContain('does not have any available licenses')
  })
})
