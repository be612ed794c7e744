import { expect, test } from 'vitest'
import type { World } from '../../../tenant/world.ts'
import { addRecipient } from '../mail/mailbox-testing.ts'
import { ask, at, graphWorld, items } from '../testing.ts'

const slot = { start: { dateTime: '2026-11-24T09:00:00', timeZone: 'UTC' }, end: { dateTime: '2026-11-24T10:00:00', timeZone: 'UTC' } }
const at9 = {
  startTime: { dateTime: '2026-11-24T08:00:00', timeZone: 'UTC' },
  endTime: { dateTime: '2026-11-24T11:00:00', timeZone: 'UTC' },
}

/** `ada` has her mailbox in the target; the source's `ada` is a MailUser that points there; `probe` asks in the source. */
function lookupWorld(): World {
  const world = graphWorld()
  const [source, target] = [world.tenant('source'), world.tenant('target')]
  addRecipient(source, 'probe')
  addRecipient(source, 'ada', 'ada@target.onmicrosoft.example')
  addRecipient(target, 'ada')
  for (const [tenant, partner] of [
    [source, target],
    [target, source],
  ] as const)
    tenant.organizationRelationships.set('partner', {
      name: 'partner',
      domainNames: [partner.initialDomain],
      enabled: true,
      freeBusyAccessEnabled: true,
      freeBusyAccessLevel: 'AvailabilityOnly',
      mailboxMoveEnabled: false,
      mailboxMoveCapability: [],
      mailboxMovePublishedScopes: [],
      oAuthApplicationId: null,
      mailTipsAccessEnabled: false,
      mailTipsAccessLevel: 'None',
      targetApplicationUri: 'outlook.com',
      targetAutodiscoverEpr: 'https://autodiscover-s.outlook.com/autodiscover/autodiscover.svc/WSSecurity',
      targetSharingEpr: null,
    })
  return world
}

async function lookUp(world: World, address = 'ada@source.onmicrosoft.example') {
  const body = { schedules: [address], ...at9, availabilityViewInterval: 60 }
  const answer = await ask(world, 'POST /v1.0/users/probe/calendar/getSchedule', { body })
  expect(answer.status).toBe(200)
  return items(answer.body)[0]
}

test('a busy slot in the target is seen from the source through the MailUser, without its subject', async () => {
  const world = lookupWorld()
  const created = await ask(world, 'POST /v1.0/users/ada/calendar/events', { side: 'target', body: { subject: 'Secret', ...slot } })
  expect(created.status).toBe(201)
  const seen = await lookUp(world)
  expect(seen).toMatchObject({ scheduleId: 'ada@source.onmicrosoft.example', availabilityView: '020', scheduleItems: [{ status: 'busy' }] })
  expect(JSON.stringify(seen)).not.toContain('Secret')
  await ask(world, `DELETE /v1.0/users/ada/events/${encodeURIComponent(String(at(created.body, 'id')))}`, { side: 'target' })
  expect(await lookUp(world)).toMatchObject({ availabilityView: '000' })
})

test('a local mailbox answers for itself', async () => {
  const world = lookupWorld()
  await ask(world, 'POST /v1.0/users/probe/calendar/events', { body: { subject: 'Own', ...slot } })
  expect(await lookUp(world, 'probe@source.onmicrosoft.example')).toMatchObject({
    availabilityView: '020',
    scheduleItems: [{ subject: 'Own' }],
  })
})

test('a MailUser behind a MailUser is not followed', async () => {
  const world = lookupWorld()
  addRecipient(world.tenant('target'), 'ada', 'ada@third.example')
  expect(at(await lookUp(world), 'error', 'responseCode')).toBe('ErrorProxyRequestProcessingFailed')
})

test.each<[string, string, (world: World) => void]>([
  ['the relationship is missing', 'ErrorMailRecipientNotFound', world => world.tenant('source').organizationRelationships.clear()],
  [
    'the other side shares nothing',
    'ErrorMailRecipientNotFound',
    world => void Object.assign(relationship(world, 'target'), { freeBusyAccessEnabled: false }),
  ],
  [
    'the other side shares at level None',
    'ErrorNoFreeBusyAccess',
    world => void Object.assign(relationship(world, 'target'), { freeBusyAccessLevel: 'None' }),
  ],
  [
    'the application is another one',
    'ErrorMailRecipientNotFound',
    world => void Object.assign(relationship(world, 'source'), { targetApplicationUri: 'mail.corp.example' }),
  ],
  ['nobody has the address', 'ErrorMailRecipientNotFound', world => void world.tenant('source').recipients.delete('ada')],
])('answers an error for the address when %s', async (_name, code, spoil) => {
  const world = lookupWorld()
  spoil(world)
  expect(at(await lookUp(world), 'error', 'responseCode')).toBe(code)
})

const relationship = (world: World, side: 'source' | 'target') => world.tenant(side).organizationRelationships.get('partner') ?? {}

test('an address space leads to the tenant that allows the asking one', async () => {
  const world = lookupWorld()
  const [source, target] = [world.tenant('source'), world.tenant('target')]
  source.organizationRelationships.clear()
  const forestName = target.initialDomain
  source.availabilityAddressSpaces.set(forestName, {
    forestName,
    accessMethod: 'OrgWideFBToken',
    targetTenantId: target.id,
    targetServiceEpr: 'outlook.office.com',
  })
  expect(at(await lookUp(world), 'error', 'responseCode')).toBe('ErrorMailRecipientNotFound')
  target.exchange.availabilityConfig = { orgWideAccount: null, allowedTenantIds: [source.id] }
  expect(await lookUp(world)).toMatchObject({ availabilityView: '000' })
})

test('the anchor must own a mailbox', async () => {
  const { status, body } = await ask(graphWorld(), 'POST /v1.0/users/ada/calendar/getSchedule', {
    body: { schedules: ['x@y.example'], ...at9 },
  })
  expect([status, at(body, 'error', 'code')]).toEqual([404, 'MailboxNotEnabledForRESTAPI'])
})
