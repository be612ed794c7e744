import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'
import { worldSettings } from '../../fakes/scenarios/world-settings.ts'
import { isJson, openRawClient, rowsOf, type Json, type RawClient } from './raw-client.ts'
import type { Twin } from '../../fakes/start.ts'

const jobs = '/v1.0/solutions/migrations/crossTenantMigrationJobs'
const tasks = '/beta/solutions/sharePoint/migrations/crossOrganizationMigrationTasks'

/** Every text in an answer that a service gives, at any depth: codes, sentences, summaries. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  return isJson(value) ? Object.values(value).flatMap(textsOf) : []
}

/**
 * Submits the users of a world to everything that takes them, by requests alone, and returns what was said against them: a job
 * that is validated, OneDrive moves that only validate, a report of identity mapping, the connection of synchronization, an
 * Exchange batch up to the end of its window; and what jobs that are there already report.
 */
export async function submitEverywhere(twin: Twin, world: ScenarioWorld): Promise<string[]> {
  const http = openRawClient(twin)
  const later = openRawClient(twin)
  try {
    const reported = (await errorsOfJobs(http)).flatMap(textsOf)
    const validation = await submitJob(http, world)
    const drives = await submitDrives(http, world)
    const mapping = await http.control('POST', '/identity-mapping', { users: world.pairs.map(pair => pair.targetId) })
    const messages = rowsOf({ value: isJson(mapping) ? mapping['users'] : undefined }).flatMap(row => textsOf(row['messages']))
    const connection = await testConnection(http, world)
    await http.advance('PT1H')
    const validated = (await errorsOfJobs(http)).flatMap(textsOf)
    const moved = await Promise.all(drives.tasks.map(async id => (await http.call('source', 'graph', 'GET', `${tasks}/${id}`)).body))
    const batch = await submitBatch(http, world)
    await http.advance('P16D')
    const users = await later.cmdlet('target', 'Get-MigrationUser', { BatchId: 'everybody' }).catch(() => [])
    const summaries = users.flatMap(user => textsOf(user['ErrorSummary']))
    return [
      ...reported,
      ...validation,
      ...drives.refused,
      ...messages,
      ...connection,
      ...validated,
      ...textsOf(moved),
      ...batch,
      ...summaries,
    ]
  } finally {
    await Promise.all([http.close(), later.close()])
  }
}

async function errorsOfJobs(http: RawClient): Promise<unknown[]> {
  const found: unknown[] = []
  for (const job of rowsOf(await http.read('target', jobs)))
    for (const task of rowsOf(await http.read('target', `${jobs}/${String(job['id'])}/users`)))
      for (const workload of rowsOf({ value: task['currentStatus'] })) found.push(workload['errors'])
  return found
}

/** As who submits by a map of UPNs does: each is looked up first; one that leads nowhere is submitted by the id that the map holds. */
async function targetIds(http: RawClient, world: ScenarioWorld): Promise<string[]> {
  return Promise.all(
    world.pairs.map(async pair => {
      const { status, body } = await http.call(
        'target',
        'graph',
        'GET',
        `/v1.0/users/${encodeURIComponent(pair.targetUpn)}`,
        undefined,
        'read',
      )
      return status === 200 && isJson(body) ? String(body['id']) : pair.targetId
    }),
  )
}

async function submitJob(http: RawClient, world: ScenarioWorld): Promise<string[]> {
  const { migrationEndpoint, deliveryDomain, source } = worldSettings(world)
  const { status, body } = await http.call('target', 'graph', 'POST', jobs, {
    displayName: 'everybody',
    completeAfterDateTime: world.circumstances.window.start,
    sourceTenantId: source.tenantId,
    resourceType: 'Users',
    resources: await targetIds(http, world),
    exchangeSettings: { sourceEndpoint: migrationEndpoint, targetDeliveryDomain: deliveryDomain },
  })
  if (status !== 201 || !isJson(body)) return textsOf(body)
  await http.write('target', 'POST', `${jobs}/${String(body['id'])}/validate`)
  return []
}

async function submitDrives(http: RawClient, world: ScenarioWorld): Promise<{ tasks: string[]; refused: string[] }> {
  const { target } = worldSettings(world)
  const answers = await Promise.all(
    world.pairs.map(({ sourceUpn, targetUpn }) =>
      http.call('source', 'graph', 'POST', tasks, {
        parameters: {
          '@odata.type': '#microsoft.graph.sharePointUserMigrationTaskParameters',
          targetOrganizationHost: target.personalHost,
          sourceUserIdentity: { userPrincipalName: sourceUpn },
          targetUserIdentity: { userPrincipalName: targetUpn },
          validateOnly: true,
        },
      }),
    ),
  )
  const created = answers.flatMap(({ status, body }) => (status === 201 && isJson(body) ? [String(body['id'])] : []))
  return { tasks: created, refused: answers.filter(({ status }) => status !== 201).flatMap(({ body }) => textsOf(body)) }
}

async function testConnection(http: RawClient, world: ScenarioWorld): Promise<string[]> {
  const [job] = world.tenant('source').provisioningJobs.values()
  if (!job) return []
  const path = `/v1.0/servicePrincipals/${job.servicePrincipalId}/synchronization/jobs/${job.id}/validateCredentials`
  return textsOf((await http.call('source', 'graph', 'POST', path, { useSavedCredentials: true })).body)
}

async function submitBatch(http: RawClient, world: ScenarioWorld): Promise<string[]> {
  const { migrationEndpoint, deliveryDomain } = worldSettings(world)
  const csv = ['EmailAddress', ...world.pairs.map(pair => pair.targetUpn)].join('\r\n')
  const parameters: Json = {
    Name: 'everybody',
    SourceEndpoint: migrationEndpoint,
    TargetDeliveryDomain: deliveryDomain,
    CSVData: Buffer.from(csv).toString('base64'),
    CompleteAfter: world.circumstances.window.start,
    AutoStart: true,
  }
  return http.cmdlet('target', 'New-MigrationBatch', parameters).then(
    () => [],
    (cause: unknown) => [String(cause)],
  )
}
