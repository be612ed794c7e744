import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'
import { createWorld } from '../../fakes/scenarios/create-world.ts'
import { worldSettings } from '../../fakes/scenarios/world-settings.ts'
import { startTwin, type Twin } from '../../fakes/start.ts'
import { readState, type PersonState } from './final-state.ts'
import {
  cutover,
  licensesAfter,
  migrateByHttp,
  orchestratedSubmission,
  preparation,
  reachBack,
  restoration,
  standaloneSubmission,
  type Person,
  type Phase,
  type Setting,
} from './migration-plan.ts'
import { openRawClient, rowsOf, type Json, type RawClient } from './raw-client.ts'

type Tooling = 'orchestrator' | 'standalone'
const users = 2
const hour = 3_600_000

/** Reads over HTTP what a program has to know; only ids and names that a configuration would hold come from the world. */
async function know(http: RawClient, world: ScenarioWorld, twin: Twin): Promise<{ people: Person[]; setting: Setting; before: Json[] }> {
  const { groups, deliveryDomain, migrationEndpoint, target } = worldSettings(world)
  const before: Json[] = []
  const people: Person[] = []
  for (const { sourceUpn, targetUpn } of world.pairs) {
    const source = await http.read('source', `/v1.0/users/${sourceUpn}?$select=id,mail`)
    const found = await http.read('target', `/v1.0/users/${targetUpn}?$select=id`)
    const drive = await http.call('source', 'graph', 'GET', `/v1.0/users/${sourceUpn}/drive`, undefined, 'probe')
    const [mailbox] = await http.cmdlet('source', 'Get-Mailbox', { Identity: sourceUpn })
    const driveUrl = String(Object(drive.body)['webUrl']).replace(/\/Documents$/, '')
    before.push({ ...mailbox, mail: source['mail'] })
    people.push({ sourceId: String(source['id']), targetId: String(found['id']), sourceUpn, targetUpn, driveUrl })
  }
  const setting: Setting = {
    sourceTenantId: twin.source.tenantId,
    targetTenantId: twin.target.tenantId,
    endpoint: migrationEndpoint,
    deliveryDomain,
    scopeGroup: groups.scope[0] ?? '',
    standardGroups: groups.standard,
    reachBackGroup: groups.reachBack,
    stagingGroup: groups.staging,
    workloadsGroup: groups.workloads,
    fullGroup: groups.full,
    targetHost: target.personalHost,
    cutover: new Date(world.clock.now() + 9 * hour).toISOString(),
  }
  return { people, setting, before }
}

function phasesOf(tooling: Tooling, people: readonly Person[], setting: Setting): Phase[] {
  const submission = tooling === 'orchestrator' ? orchestratedSubmission(people, setting) : [standaloneSubmission(people, setting)]
  return [
    preparation(people, setting),
    ...submission,
    cutover(people, tooling === 'standalone'),
    licensesAfter(people, setting),
    reachBack(people, setting),
    restoration(people),
  ]
}

describe.each(['orchestrator', 'standalone'] as const)('with %s tooling', tooling => {
  const rebuild = (): ScenarioWorld => createWorld({ users, seed: 5, scenario: 'clean', tooling })
  let world = rebuild()
  let twin: Twin
  let http: RawClient
  beforeAll(async () => {
    twin = await startTwin({ world, rebuild: () => (world = rebuild()) })
    http = openRawClient(twin)
  })
  afterAll(async () => {
    await http.close()
    await twin.stop()
  })

  async function migrate(
    priority: (id: string) => number,
  ): Promise<{ states: PersonState[]; order: string[]; before: Json[]; people: Person[] }> {
    await http.control('POST', '/reset')
    const known = await know(http, world, twin)
    for (const { sourceId } of known.people)
      await http.cmdlet('source', 'Remove-DistributionGroupMember', {
        Identity: known.setting.scopeGroup,
        Member: sourceId,
        BypassSecurityGroupManagerCheck: true,
        Confirm: false,
      })
    const order = await migrateByHttp(http, phasesOf(tooling, known.people, known.setting), step => priority(step.id))
    const states: PersonState[] = []
    for (const person of known.people) states.push(await readState(http, person))
    return { states, order, before: known.before, people: known.people }
  }

  test('requests alone take people from a staged world to the end of their migration', async () => {
    const { states, before, people } = await migrate(() => 0)
    for (const [n, person] of people.entries()) {
      const state = states[n]
      expect(state?.target).toMatchObject({
        userType: 'Member',
        externalUserState: null,
        creationType: null,
        accountEnabled: true,
        userPrincipalName: person.targetUpn,
        identities: [{ signInType: 'userPrincipalName' }],
        services: expect.arrayContaining(['exchange', 'TeamspaceAPI', 'SharePoint', 'YammerEnterprise']),
      })
      expect(state?.targetRecipient).toMatchObject({
        RecipientTypeDetails: 'UserMailbox',
        ExchangeGuid: before[n]?.['ExchangeGuid'],
        ArchiveGuid: before[n]?.['ArchiveGuid'],
      })
      expect(state?.source).toMatchObject({
        userType: 'Member',
        externalUserState: 'Accepted',
        mail: before[n]?.['mail'],
        accountEnabled: true,
      })
      expect(state?.source['services']).not.toContain('exchange')
      expect(state?.sourceRecipient).toMatchObject({
        RecipientTypeDetails: 'MailUser',
        ExternalEmailAddress: expect.stringMatching(/^SMTP:[^@]+@targetexample\.onmicrosoft\.com$/),
        PrimarySmtpAddress: before[n]?.['mail'],
        EmailAddresses: expect.arrayContaining([`smtp:${person.targetUpn}`]),
      })
      expect(state).toMatchObject({ sourceDrive: 'itemNotFound', targetDrive: 200, sourceSite: 'RedirectSite#0' })
    }
    expect(twin.world.requests.filter(request => request.unknown)).toEqual([])
  })

  test('the tooling says that everything completed', async () => {
    const statuses = tooling === 'orchestrator' ? await jobStatuses(http) : await batchStatuses(http, world)
    expect(statuses).toEqual(new Set([tooling === 'orchestrator' ? 'completed' : 'Completed', 'completed']))
  })

  test('the order of independent calls does not matter', async () => {
    const { states: expected, order: usual } = await migrate(() => 0)
    const seen = new Set([usual.join()])
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(1_000), { minLength: usual.length, maxLength: usual.length }), async priorities => {
        const { states, order } = await migrate(id => priorities[usual.indexOf(id)] ?? 0)
        seen.add(order.join())
        expect(order.toSorted()).toEqual(usual.toSorted())
        expect(states).toEqual(expected)
      }),
      { numRuns: 20, seed: 4_711, endOnFailure: true },
    )
    expect(seen.size).toBeGreaterThan(15)
  })
})

async function jobStatuses(http: RawClient): Promise<Set<unknown>> {
  const base = '/v1.0/solutions/migrations/crossTenantMigrationJobs'
  const [job] = rowsOf(await http.read('target', base))
  const tasks = rowsOf(await http.read('target', `${base}/${String(job?.['id'])}/users`))
  expect(tasks).toHaveLength(users)
  const workloads = tasks.flatMap(task => rowsOf({ value: task['currentStatus'] }))
  expect(workloads).toHaveLength(4 * users)
  for (const { service, message } of workloads) if (service === 'Teams') expect(message).toMatch(/\(100%\) messages/)
  return new Set([job?.['status'], ...workloads.map(workload => workload['status'])])
}

async function batchStatuses(http: RawClient, world: ScenarioWorld): Promise<Set<unknown>> {
  const [batch] = await http.cmdlet('target', 'Get-MigrationBatch', { Identity: 'by-http' })
  const moved = await http.cmdlet('target', 'Get-MigrationUser', { BatchId: 'by-http' })
  expect(moved).toHaveLength(users)
  const base = '/beta/solutions/sharePoint/migrations/crossOrganizationMigrationTasks'
  const tasks = await Promise.all(
    world.pairs.map(({ sourceUpn }) =>
      http.write('source', 'GET', `${base}/getBySourceUserPrincipalName(sourcePrincipalName='${sourceUpn}')`),
    ),
  )
  return new Set([batch?.['Status'], ...moved.map(user => user['Status']), ...tasks.map(task => task['status'])])
}
