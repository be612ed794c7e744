import { expect, test } from 'vitest'
import { enabledPlans } from '../tenant/enabled-plans.ts'
import { findGroup, groupNames } from '../scenarios/groups.ts'
import { bench, type Bench } from '../scenarios/testing.ts'
import { licensingDelay } from './transitions/process-licenses.ts'

const hasExchange = ({ target }: Bench): boolean => enabledPlans(target.tenant, target.account).some(plan => plan.service === 'exchange')

function change(it: Bench, joins: boolean): void {
  const { tenant, account } = it.target
  const group = findGroup(tenant, groupNames.full)
  if (joins) group.members.add(account.id)
  else group.members.delete(account.id)
  it.world.emit('group.member-changed', { tenant, group, account, wasMember: !joins })
}

test('a new member has the licenses of the group only when it has been processed, and a former one loses them then', () => {
  const it = bench()
  const group = findGroup(it.target.tenant, groupNames.full)
  change(it, true)
  expect([group.members.has(it.pair.targetId), hasExchange(it), group.licenseProcessingState]).toEqual([true, false, 'QueuedForProcessing'])
  it.world.clock.advance(licensingDelay.ms)
  expect([hasExchange(it), group.licenseProcessingState]).toEqual([true, 'ProcessingComplete'])
  change(it, false)
  expect([group.members.has(it.pair.targetId), hasExchange(it)]).toEqual([false, true])
  it.world.clock.advance(licensingDelay.ms)
  expect([hasExchange(it), group.licenseProcessingState]).toEqual([false, 'ProcessingComplete'])
})

test('who joins and leaves before the processing never had the licenses', () => {
  const it = bench()
  change(it, true)
  it.world.clock.advance(licensingDelay.ms / 2)
  change(it, false)
  it.world.clock.advance(2 * licensingDelay.ms)
  expect(hasExchange(it)).toBe(false)
  expect(findGroup(it.target.tenant, groupNames.full).licenseProcessingState).toBe('ProcessingComplete')
})

test('consequences of the plans begin at the processing: a MailUser without ExchangeGuid becomes a mailbox only then', () => {
  const it = bench()
  it.target.recipient.exchangeGuid = null
  change(it, true)
  it.world.clock.advance(licensingDelay.ms - 1)
  expect(it.target.recipient.type).toBe('MailUser')
  it.world.clock.advance(licensingDelay.ms)
  expect(it.target.recipient.type).toBe('UserMailbox')
})

test('a group without licenses is not processed', () => {
  const it = bench()
  const { tenant, account } = it.target
  const group = findGroup(tenant, groupNames.project)
  group.members.delete(account.id)
  it.world.emit('group.member-changed', { tenant, group, account, wasMember: true })
  expect(group.licenseProcessingState).toBe('ProcessingComplete')
})
