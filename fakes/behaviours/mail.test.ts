import { expect, test } from 'vitest'
import { findGroup, groupNames } from '../scenarios/groups.ts'
import { bench, day, type Bench } from '../scenarios/testing.ts'
import { codesOf } from './testing.ts'

const send = ({ world }: Bench, side: 'source' | 'target', address: string, senderAddress = 'someone@elsewhere.example'): void =>
  world.emit('mail.sent', {
    tenant: world.tenant(side),
    message: { messageId: '<1@test>', senderAddress, subject: 'Probe', size: 2_000 },
    address,
    hop: 1,
  })

/** Recipient and status of what the probe left behind, per tenant. */
function traced(it: Bench): { source: string[]; target: string[] } {
  const of = (side: 'source' | 'target'): string[] =>
    it.world
      .tenant(side)
      .messages.filter(each => each.messageId === '<1@test>')
      .map(each => `${each.recipientAddress} ${each.status}`)
  return { source: of('source'), target: of('target') }
}

test('mail-follows-target-address: to a mailbox it stays, to a MailUser it goes to the other tenant', () => {
  const it = bench()
  const upn = it.source.account.mail ?? ''
  send(it, 'source', upn)
  expect(traced(it)).toEqual({ source: [`${upn} delivered`], target: [] })
  const other = bench()
  const to = other.target.account.mail ?? ''
  const through = other.target.recipient.externalEmailAddress?.slice(5) ?? ''
  send(other, 'target', to)
  expect(traced(other)).toEqual({ source: [`${through} delivered`], target: [`${to} delivered`] })
})

test('mail-follows-target-address: an address that nobody has fails, a loop ends, mail elsewhere leaves', () => {
  const it = bench()
  const nobody = `nobody@${it.source.tenant.initialDomain}`
  send(it, 'source', nobody)
  send(it, 'source', 'x@elsewhere.example')
  expect(traced(it).source).toEqual([`${nobody} failed`, 'x@elsewhere.example delivered'])
  const loop = bench('migrated')
  const back = `SMTP:${loop.source.account.proxyAddresses[0]?.slice(5) ?? ''}`
  Object.assign(loop.target.recipient, { type: 'MailUser', mailbox: null, externalEmailAddress: back })
  send(loop, 'target', loop.pair.targetUpn)
  const { source, target } = traced(loop)
  expect([...source, ...target].filter(line => line.endsWith('failed'))).toHaveLength(1)
})

test('restricted-list-attributes-sender: a foreign address counts only while a recipient of the tenant carries it', () => {
  const it = bench('migrated')
  const { tenant, account } = it.source
  const group = findGroup(tenant, groupNames.restricted)
  const codes = (sender: string): string[] => codesOf(it.world, 'list.mail-asked', objections => ({ tenant, group, sender, objections }))
  group.acceptMessagesOnlyFrom.add(account.id)
  const sender = it.target.account.mail ?? ''
  expect(codes(sender)).toEqual([])
  account.proxyAddresses = account.proxyAddresses.filter(proxy => !proxy.toLowerCase().endsWith(sender.toLowerCase()))
  expect(codes(sender)).toEqual(['5.7.124'])
  send(it, 'source', group.mail ?? '', sender)
  expect(traced(it).source).toEqual([`${group.mail} failed`])
  group.acceptMessagesOnlyFrom.clear()
  group.acceptsStrangers = true
  expect(codes('anybody@elsewhere.example')).toEqual([])
})

test('internal-list-refuses-strangers: unless told otherwise, a list takes addresses that a recipient of the tenant carries', () => {
  const it = bench('migrated')
  const { tenant, account } = it.source
  const group = findGroup(tenant, groupNames.restricted)
  group.acceptMessagesOnlyFrom.clear()
  const codes = (sender: string): string[] => codesOf(it.world, 'list.mail-asked', objections => ({ tenant, group, sender, objections }))
  const sender = it.target.account.mail ?? ''
  expect(codes(sender)).toEqual([])
  account.proxyAddresses = account.proxyAddresses.filter(proxy => !proxy.toLowerCase().endsWith(sender.toLowerCase()))
  expect(codes(sender)).toEqual(['5.7.133'])
  send(it, 'source', group.mail ?? '', sender)
  expect(traced(it).source).toEqual([`${group.mail} failed`])
})

test('restricted-list-attributes-sender: members of an accepted group may write', () => {
  const it = bench()
  const { tenant, account } = it.source
  const group = findGroup(tenant, groupNames.restricted)
  const accepted = findGroup(tenant, groupNames.scope)
  group.acceptMessagesOnlyFrom = new Set([accepted.id])
  accepted.members.add(account.id)
  const codes = (): string[] =>
    codesOf(it.world, 'list.mail-asked', objections => ({ tenant, group, sender: account.mail ?? '', objections }))
  expect(codes()).toEqual([])
  accepted.members.delete(account.id)
  expect(codes()).toEqual(['5.7.124'])
})

test('traces-appear-later: a message is hidden for as long as the world says', () => {
  const it = bench()
  send(it, 'source', it.pair.sourceUpn)
  const found = it.source.tenant.messages.at(-1)
  expect(Date.parse(found?.visibleFrom ?? '') - Date.parse(found?.receivedDateTime ?? '')).toBe(it.world.delays.messageTraces)
})

test('traces-need-service-app and traces-by-window: what cannot be read is refused with its reason', () => {
  const it = bench()
  const now = it.world.clock.now()
  const codes = (from: number, to: number): string[] =>
    codesOf(it.world, 'trace.read-asked', objections => ({ tenant: it.source.tenant, from, to, objections }))
  expect(codes(now - 10 * day, now)).toEqual([])
  expect(codes(now - 10 * day - 1, now)).toEqual(['BadRequest'])
  expect(codes(now - 91 * day, now - 90 * day)).toEqual(['BadRequest'])
  it.source.tenant.servicePrincipals.clear()
  expect(codes(now, now)).toEqual(['UnknownError'])
})
