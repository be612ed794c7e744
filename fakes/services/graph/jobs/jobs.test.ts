import { expect, test } from 'vitest'
import type { World } from '../../../tenant/world.ts'
import { announced, ask, at, graphWorld, items } from '../testing.ts'
import { jobPath } from './job-shape.ts'

const body = {
  displayName: 'wave-1-run-1',
  completeAfterDateTime: '2026-12-07T20:00:00Z',
  sourceTenantId: '3d1b2c4e-0000-4000-8000-000000000001',
  resourceType: 'Users',
  resources: ['ada'],
  workloads: ['Exchange', 'ODSP'],
  exchangeSettings: { sourceEndpoint: 'from-source', targetDeliveryDomain: 'target.onmicrosoft.example' },
}
const on = (world: World, line: string, sent?: unknown) => ask(world, line.replace(' ', ` /v1.0${jobPath}`), { side: 'target', body: sent })
const day = 24 * 3_600_000

async function submitted(world: World): Promise<string> {
  return String(at((await on(world, 'POST ', body)).body, 'id'))
}
function setStatus(world: World, id: string, status: string, validated: string | null = null): void {
  const job = world.tenant('target').orchestratorJobs.get(id)
  if (job) Object.assign(job, { status, validatedDateTime: validated })
}

test('a job is created as submitted, announced, and echoed without its resources', async () => {
  const world = graphWorld()
  const events = announced(world)
  const { status, body: job } = await on(world, 'POST ', body)
  expect(status).toBe(201)
  expect(job).toMatchObject({
    status: 'submitted',
    resources: [],
    resourceType: 'users',
    workloads: ['exchange', 'odsp'],
    targetTenantId: world.tenant('target').id,
  })
  expect(events).toEqual(['job.submitted'])
  expect((await on(world, 'GET /wave-1-run-1')).body).toMatchObject({ id: at(job, 'id') })
  expect(items((await on(world, 'GET /wave-1-run-1/users')).body)).toEqual([
    expect.objectContaining({
      id: 'ada',
      currentStatus: [
        expect.objectContaining({ service: 'Exchange', status: 'notStarted' }),
        expect.objectContaining({ service: 'ODSP', status: 'notStarted' }),
      ],
    }),
  ])
})

test.each<[string, string, object]>([
  ['a time in the past', 'minThresholdFailed', { completeAfterDateTime: '2026-11-23T11:59:59Z' }],
  ['a name that exists', 'duplicateDisplayNameJob', { displayName: 'TAKEN' }],
  ['more than a hundred users', 'maxThresholdFailed', { resources: Array.from({ length: 101 }, (_, n) => `user-${n}`) }],
  ['meetings without chats', 'dependencyMissing', { workloads: ['Exchange', 'Meeting'] }],
  ['Exchange without its endpoint', 'required', { exchangeSettings: null }],
])('refuses %s with 422', async (_name, code, change) => {
  const world = graphWorld()
  await on(world, 'POST ', { ...body, displayName: 'taken' })
  const answer = await on(world, 'POST ', { ...body, ...change })
  expect(answer.status).toBe(422)
  expect(at(answer.body, 'error')).toMatchObject({ code: 'BadArgument', details: [{ code }] })
  expect(world.tenant('target').orchestratorJobs.size).toBe(1)
})

test('no tenant makes a job of which it is the source', async () => {
  const world = graphWorld()
  const sourceTenantId = world.tenant('source').id.toUpperCase()
  const answer = await ask(world, `POST /v1.0${jobPath}`, { side: 'source', body: { ...body, sourceTenantId } })
  expect(answer.status).toBe(422)
  expect(at(answer.body, 'error')).toMatchObject({ code: 'BadArgument', details: [{ target: 'sourceTenantId' }] })
  expect(world.tenant('source').orchestratorJobs.size).toBe(0)
})

test('a job is validated from submitted, and not while a validation runs', async () => {
  const world = graphWorld()
  const id = await submitted(world)
  const events = announced(world)
  expect((await on(world, `POST /${id}/validate`)).body).toMatchObject({ status: 'validateSubmitted' })
  expect((await on(world, `POST /${id}/validate`)).status).toBe(409)
  expect(events).toEqual(['job.validate'])
})

test('a job migrates only on a passed validation of the last seven days', async () => {
  const world = graphWorld()
  const id = await submitted(world)
  expect((await on(world, `POST /${id}/migrate`)).status).toBe(409)
  setStatus(world, id, 'validatePassed', world.clock.iso())
  world.clock.advance(7 * day + 1)
  const expired = await on(world, `POST /${id}/migrate`)
  expect(at(expired.body, 'error', 'message')).toContain('7 days')
  setStatus(world, id, 'validatePassed', world.clock.iso())
  expect((await on(world, `POST /${id}/migrate`)).body).toMatchObject({ status: 'processing', jobType: 'migrate' })
})

test('a job and its users can be cancelled until completeAfter has passed', async () => {
  const world = graphWorld()
  const id = await submitted(world)
  expect((await on(world, `POST /${id}/users/ada/cancel`)).status).toBe(202)
  expect((await on(world, `POST /${id}/users/nobody/cancel`)).status).toBe(404)
  expect((await on(world, `POST /${id}/cancel`)).body).toMatchObject({ status: 'pendingCancel' })
  world.clock.advance(3_600_000)
  expect((await on(world, `GET /${id}`)).body).toMatchObject({ status: 'cancelled' })
  const late = graphWorld()
  const other = await submitted(late)
  late.clock.advance(30 * day)
  expect((await on(late, `POST /${other}/cancel`)).status).toBe(409)
})

test('a job is deleted only when it is over, and is gone two days later', async () => {
  const world = graphWorld()
  const id = await submitted(world)
  expect(at((await on(world, `DELETE /${id}`)).body, 'error', 'code')).toBe('resourceTypeMismatch')
  setStatus(world, id, 'completed')
  expect((await on(world, `DELETE /${id}`)).status).toBe(202)
  world.clock.advance(2 * day)
  expect((await on(world, `GET /${id}`)).status).toBe(404)
})

test('only the time may be changed, in v1.0 without an answer', async () => {
  const world = graphWorld()
  const id = await submitted(world)
  expect((await on(world, `PATCH /${id}`, { displayName: 'other' })).status).toBe(400)
  expect((await on(world, `PATCH /${id}`, { completeAfterDateTime: '2026-12-08T20:00:00Z' })).status).toBe(204)
  expect((await on(world, `GET /${id}`)).body).toMatchObject({ completeAfterDateTime: '2026-12-08T20:00:00.000Z' })
})

test('jobs come twenty to a page', async () => {
  const world = graphWorld()
  for (let n = 0; n < 25; n++) await on(world, 'POST ', { ...body, displayName: `job-${n}` })
  const first = await on(world, 'GET ')
  expect(items(first.body)).toHaveLength(20)
  const second = await ask(world, `GET ${String(at(first.body, '@odata.nextLink'))}`, { side: 'target' })
  expect(items(second.body)).toHaveLength(5)
})
