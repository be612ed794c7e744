import { expect, test } from 'vitest'
import type { World } from '../../../tenant/world.ts'
import { addGroup } from '../groups/group-testing.ts'
import { ask, at, graphWorld, items } from '../testing.ts'
import { addRecipient } from './mailbox-testing.ts'

const minutes = 60_000

function mailWorld(): World {
  const world = graphWorld()
  const [source, target] = [world.tenant('source'), world.tenant('target')]
  addRecipient(source, 'ada')
  addRecipient(target, 'ada', 'ada@source.onmicrosoft.example')
  addRecipient(target, 'bob')
  for (const tenant of [source, target])
    tenant.servicePrincipals.set('trace', {
      id: 'trace',
      appId: '8bd644d1-64a1-4d4b-ae52-2e0cbf64e373',
      displayName: 'Message trace',
      accountEnabled: true,
      appOwnerOrganizationId: 'microsoft',
      appRoles: [],
      grants: [],
      directoryRoles: [],
      passwordCredentials: [],
      keyCredentials: [],
    })
  return world
}

const send = (world: World, to: string, side: 'source' | 'target' = 'source', from = 'ada') =>
  ask(world, `POST /v1.0/users/${from}/sendMail`, {
    side,
    body: { message: { subject: 'Probe', toRecipients: [{ emailAddress: { address: to } }] } },
  })

const traces = async (world: World, side: 'source' | 'target', filter?: string) => {
  const query = filter === undefined ? '' : `?$filter=${encodeURIComponent(filter)}`
  return ask(world, `GET /v1.0/admin/exchange/tracing/messageTraces${query}`, { side })
}

test('a message is traced in both tenants, some minutes after it went', async () => {
  const world = mailWorld()
  expect((await send(world, 'bob@target.onmicrosoft.example')).status).toBe(202)
  expect(items((await traces(world, 'target')).body)).toEqual([])
  world.clock.advance(10 * minutes)
  const [inSource] = items((await traces(world, 'source')).body)
  const [inTarget] = items((await traces(world, 'target')).body)
  expect(inTarget).toMatchObject({
    senderAddress: 'ada@source.onmicrosoft.example',
    recipientAddress: 'bob@target.onmicrosoft.example',
    status: 'delivered',
  })
  expect(at(inTarget, 'messageId')).toBe(at(inSource, 'messageId'))
  expect(inTarget).not.toHaveProperty('visibleFrom')
  const line = `GET /v1.0/admin/exchange/tracing/messageTraces/${String(at(inTarget, 'id'))}/getDetailsByRecipient(recipientAddress='bob@target.onmicrosoft.example')`
  expect(items((await ask(world, line, { side: 'target' })).body)).toEqual([expect.objectContaining({ event: 'Deliver' })])
})

test('mail to a MailUser goes on to its target address', async () => {
  const world = mailWorld()
  await send(world, 'ada@target.onmicrosoft.example', 'target', 'bob')
  world.clock.advance(10 * minutes)
  expect(items((await traces(world, 'source')).body)).toEqual([
    expect.objectContaining({ recipientAddress: 'ada@source.onmicrosoft.example', status: 'delivered' }),
  ])
})

test('a restricted group takes mail only from a sender that its tenant knows', async () => {
  const world = mailWorld()
  const target = world.tenant('target')
  addGroup(target, 'board', {
    mail: 'board@target.onmicrosoft.example',
    mailEnabled: true,
    members: new Set(['bob']),
    acceptMessagesOnlyFrom: new Set(['ada']),
  })
  await send(world, 'board@target.onmicrosoft.example')
  const sender = target.accounts.get('ada')
  sender?.proxyAddresses.push('smtp:ada@source.onmicrosoft.example')
  await send(world, 'board@target.onmicrosoft.example')
  world.clock.advance(10 * minutes)
  const statuses = items((await traces(world, 'target', "recipientAddress eq 'board@target.onmicrosoft.example'")).body).map(row =>
    at(row, 'status'),
  )
  expect(statuses).toEqual(['expanded', 'failed'])
})

test('or is silently ignored in a trace filter', async () => {
  const world = mailWorld()
  await send(world, 'bob@target.onmicrosoft.example')
  world.clock.advance(10 * minutes)
  const other = "recipientAddress eq 'nobody@x.example' or recipientAddress eq 'bob@target.onmicrosoft.example'"
  expect(items((await traces(world, 'target', other)).body)).toEqual([])
})

test('traces need their service principal, a window of ten days and the last ninety', async () => {
  const world = mailWorld()
  expect((await traces(world, 'source', 'receivedDateTime ge 2026-11-01T00:00:00Z')).status).toBe(400)
  expect(
    (await traces(world, 'source', 'receivedDateTime ge 2026-08-01T00:00:00Z and receivedDateTime le 2026-08-05T00:00:00Z')).status,
  ).toBe(400)
  expect((await traces(world, 'source', 'receivedDateTime ge 2026-11-15T00:00:00Z')).status).toBe(200)
  world.tenant('source').servicePrincipals.clear()
  expect((await traces(world, 'source')).status).toBe(401)
})

test('mail tips say whether the anchor may write to a restricted group', async () => {
  const world = mailWorld()
  const source = world.tenant('source')
  addGroup(source, 'board', { mail: 'board@source.onmicrosoft.example', mailEnabled: true, acceptMessagesOnlyFrom: new Set(['someone']) })
  const EmailAddresses = ['board@source.onmicrosoft.example', 'nobody@source.onmicrosoft.example', 'x@elsewhere.example']
  const { body } = await ask(world, 'POST /v1.0/users/ada/getMailTips', {
    body: { EmailAddresses, MailTipsOptions: 'deliveryRestriction, recipientScope' },
  })
  expect(items(body)).toEqual([
    { emailAddress: { name: '', address: EmailAddresses[0] }, deliveryRestricted: true, recipientScope: 'internal' },
    { emailAddress: { name: '', address: EmailAddresses[1] }, error: expect.objectContaining({ code: 'ErrorMailRecipientNotFound' }) },
    { emailAddress: { name: '', address: EmailAddresses[2] }, deliveryRestricted: false, recipientScope: 'external' },
  ])
})
