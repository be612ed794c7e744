import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { addRecipient } from '../mail/mailbox-testing.ts'
import { ask, at, graphWorld } from '../testing.ts'

async function download(world: ReturnType<typeof graphWorld>, line: string): Promise<unknown[]> {
  const { status, answer } = await ask(world, line)
  expect(status).toBe(302)
  const location = answer.headers?.['location'] ?? ''
  const { body } = await ask(world, `GET ${location}`)
  return parse(String(body), { columns: true, bom: true })
}

test('mailbox usage comes as CSV behind a redirect, one row per mailbox', async () => {
  const world = graphWorld()
  addRecipient(world.tenant('source'), 'ada')
  addRecipient(world.tenant('source'), 'grace', 'grace@target.example')
  const rows = await download(world, "GET /v1.0/reports/getMailboxUsageDetail(period='D7')")
  expect(rows).toEqual([
    expect.objectContaining({
      'User Principal Name': 'ada@source.onmicrosoft.example',
      'Item Count': '10',
      'Has Archive': 'False',
      'Report Refresh Date': '2026-11-21',
    }),
  ])
})

test('engagement shows the state of each user of the network', async () => {
  const world = graphWorld()
  world
    .tenant('source')
    .engage.users.set('ada', { id: 1, accountId: 'ada', email: 'ada@x.example', state: 'suspended', guest: false, aadGuest: false })
  expect(await download(world, "GET /v1.0/reports/getYammerActivityUserDetail(period='D7')")).toEqual([
    expect.objectContaining({ 'User State': 'suspended' }),
  ])
})

test('an unknown period is refused and a forged download link is 404', async () => {
  const world = graphWorld()
  expect((await ask(world, "GET /v1.0/reports/getMailboxUsageDetail(period='D8')")).status).toBe(400)
  expect((await ask(world, 'GET /data/v1.0/download?token=forged')).status).toBe(404)
})

test('names are not concealed, and reports say so', async () => {
  const { body } = await ask(graphWorld(), 'GET /v1.0/admin/reportSettings')
  expect(at(body, 'displayConcealedNames')).toBe(false)
})
