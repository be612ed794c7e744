import { expect, test } from 'vitest'
import { relationshipOf } from '../scenarios/defects/sides.ts'
import { bench, type Bench } from '../scenarios/testing.ts'
import type { FreeBusy } from './asking/questions.ts'

function lookUp({ world }: Bench, side: 'source' | 'target', address: string): FreeBusy {
  const answer: { found: FreeBusy } = { found: { responseCode: 'none', message: '' } }
  world.emit('calendar.lookup-asked', { tenant: world.tenant(side), address, answer })
  return answer.found
}
const codeOf = (found: FreeBusy): string | null => ('responseCode' in found ? found.responseCode : null)

test('free-busy-one-hop: a mailbox answers for itself, a MailUser leads to the mailbox of the other tenant', () => {
  const it = bench()
  expect(lookUp(it, 'source', it.pair.sourceUpn)).toMatchObject({ ownerId: it.pair.sourceId, detail: 'full' })
  expect(lookUp(it, 'target', it.pair.targetUpn)).toMatchObject({ tenant: it.source.tenant, ownerId: it.pair.sourceId })
  const moved = bench('migrated')
  expect(lookUp(moved, 'source', moved.pair.sourceUpn)).toMatchObject({ tenant: moved.target.tenant, ownerId: moved.pair.targetId })
})

test('free-busy-one-hop: a MailUser behind a MailUser is not followed, and nobody is not found', () => {
  const it = bench('migrated')
  Object.assign(it.target.recipient, { type: 'MailUser', mailbox: null, externalEmailAddress: `SMTP:${it.pair.sourceUpn}` })
  expect(codeOf(lookUp(it, 'source', it.pair.sourceUpn))).toBe('ErrorProxyRequestProcessingFailed')
  expect(codeOf(lookUp(it, 'source', `nobody@${it.target.tenant.initialDomain}`))).toBe('ErrorMailRecipientNotFound')
  expect(codeOf(lookUp(it, 'source', 'x@elsewhere.example'))).toBe('ErrorMailRecipientNotFound')
})

test.each<[string, string, (it: Bench) => void]>([
  ['the own one is off', 'ErrorMailRecipientNotFound', ({ world }) => void (relationshipOf(world, 'source').enabled = false)],
  [
    'the own one names another app',
    'ErrorMailRecipientNotFound',
    it => void (relationshipOf(it.world, 'source').targetApplicationUri = 'x'),
  ],
  [
    'the other one shares nothing',
    'ErrorMailRecipientNotFound',
    it => void (relationshipOf(it.world, 'target').freeBusyAccessEnabled = false),
  ],
  ['the other one shares None', 'ErrorNoFreeBusyAccess', it => void (relationshipOf(it.world, 'target').freeBusyAccessLevel = 'None')],
])('free-busy-by-relationship: when %s the answer is %s', (_when, code, spoil) => {
  const it = bench('migrated')
  spoil(it)
  expect(codeOf(lookUp(it, 'source', it.pair.sourceUpn))).toBe(code)
})

test('free-busy-by-relationship: only limited details are shown in full', () => {
  const it = bench('migrated')
  relationshipOf(it.world, 'target').freeBusyAccessLevel = 'AvailabilityOnly'
  expect(lookUp(it, 'source', it.pair.sourceUpn)).toMatchObject({ detail: 'times' })
  relationshipOf(it.world, 'target').freeBusyAccessLevel = 'LimitedDetails'
  expect(lookUp(it, 'source', it.pair.sourceUpn)).toMatchObject({ detail: 'full' })
})

test('free-busy-by-address-space: it goes before the relationship, and both tenants have to name each other', () => {
  const it = bench('migrated')
  const { source, target } = it
  const forestName = target.tenant.initialDomain
  const accessMethod = 'OrgWideFBToken'
  source.tenant.availabilityAddressSpaces.set(forestName, {
    forestName,
    accessMethod,
    targetTenantId: target.tenant.id,
    targetServiceEpr: 'outlook.office.com',
  })
  target.tenant.exchange.availabilityConfig = { orgWideAccount: null, allowedTenantIds: [] }
  expect(codeOf(lookUp(it, 'source', it.pair.sourceUpn))).toBe('ErrorMailRecipientNotFound')
  target.tenant.exchange.availabilityConfig.allowedTenantIds.push(source.tenant.id)
  source.tenant.organizationRelationships.clear()
  expect(lookUp(it, 'source', it.pair.sourceUpn)).toMatchObject({ tenant: target.tenant, detail: 'times' })
})
