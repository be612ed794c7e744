import { expect, test } from 'vitest'
import { findGroup, groupNames } from '../scenarios/groups.ts'
import { bench, day } from '../scenarios/testing.ts'
import type { CmdletAccess } from './asking/questions.ts'
import { isHeld } from './transitions/holds.ts'
import { codesOf } from './testing.ts'

test('dehydrated-organization-refuses: until customization is enabled', () => {
  const { world, target } = bench()
  const codes = (): string[] => codesOf(world, 'organization.change-asked', objections => ({ tenant: target.tenant, objections }))
  expect(codes()).toEqual([])
  target.tenant.exchange.isDehydrated = true
  expect(codes()).toEqual(['InvalidOperationInDehydratedContextException'])
})

test('mail-groups-belong-to-exchange and apps-bypass-manager-check: each service has its own refusal', () => {
  const { world, source } = bench()
  const codes = (name: keyof typeof groupNames, by: 'entra' | 'exchange', bypassesManagerCheck = false): string[] => {
    const group = findGroup(source.tenant, groupNames[name])
    return codesOf(world, 'group.change-asked', objections => ({ tenant: source.tenant, group, by, bypassesManagerCheck, objections }))
  }
  expect(codes('scope', 'entra')).toEqual(['Request_BadRequest'])
  expect(codes('reachBack', 'entra')).toEqual([])
  expect(codes('scope', 'exchange')).toEqual(['OperationRequiresGroupManagerException'])
  expect(codes('scope', 'exchange', true)).toEqual([])
})

test('lifted-hold-delays: the delay hold blocks a move for 30 days', () => {
  const { world, source } = bench()
  const { tenant, recipient } = source
  world.emit('hold.lifted', { tenant, recipient })
  world.clock.advance(30 * day - 1)
  expect([recipient.holds.delay, recipient.holds.delayRelease, isHeld(recipient)]).toEqual([true, true, true])
  world.clock.advance(1)
  expect([recipient.holds.delay, recipient.holds.delayRelease, isHeld(recipient)]).toEqual([false, false, false])
})

test('lifted-hold-delays: a second hold that is lifted has 30 days of its own', () => {
  const { world, source } = bench()
  const { tenant, recipient } = source
  world.emit('hold.lifted', { tenant, recipient })
  world.clock.advance(20 * day)
  world.emit('hold.lifted', { tenant, recipient })
  world.clock.advance(20 * day)
  expect(recipient.holds.delay).toBe(true)
  world.clock.advance(10 * day)
  expect(recipient.holds.delay).toBe(false)
})

test('migration-hold-raises-quota: the MailUser is on hold and takes 100 GB', () => {
  const { world, target } = bench()
  const { tenant, recipient } = target
  world.emit('hold.prepared', { tenant, recipient })
  expect([recipient.holds.litigation, recipient.recoverableItemsQuota]).toEqual([true, 107_374_182_400])
})

test('audits-appear-later, logs-kept-a-month and usage-reports-lag: what is read is not of now', () => {
  const { world, target } = bench()
  const { tenant } = target
  const now = world.clock.now()
  const audits = { oldest: 0, newest: now }
  world.emit('log.read-asked', { tenant, log: 'directoryAudits', period: audits })
  expect(audits).toEqual({ oldest: now - 30 * day, newest: now - world.delays.directoryAudits })
  const provisioning = { oldest: 0, newest: now }
  world.emit('log.read-asked', { tenant, log: 'provisioning', period: provisioning })
  expect(provisioning).toEqual({ oldest: now - 30 * day, newest: now })
  const asOf = { time: now }
  world.emit('report.read-asked', { tenant, asOf })
  expect(asOf.time).toBe(now - 2 * day)
})

test('disabled-label-not-listed: labels that are on are', () => {
  const { world, target } = bench()
  const [label] = target.tenant.labels.values()
  if (!label) throw new Error('The target has no label.')
  label.isEnabled = false
  const shown = new Set(target.tenant.labels.values())
  world.emit('labels.read-asked', { tenant: target.tenant, shown })
  expect([shown.has(label), shown.size]).toEqual([false, target.tenant.labels.size - 1])
})

test('roles-grant-cmdlets, endpoint-test-needs-move-roles and ungranted-parameter-unknown: readers read, administrators do everything', () => {
  const { world, target } = bench()
  const { tenant } = target
  const [principal] = tenant.servicePrincipals.values()
  if (!principal) throw new Error('The target has no app.')
  const access = (cmdlet: string, reads: boolean): CmdletAccess => {
    const answer: CmdletAccess = { isGranted: false, isWriter: false, withheld: [] }
    const parameters = ['Identity', 'Archive']
    world.emit('cmdlet.access-asked', { tenant, clientId: principal.appId, cmdlet, parameters, reads, answer })
    return answer
  }
  const granted = () => [
    access('Get-Mailbox', true).isGranted,
    access('Test-MigrationServerAvailability', false).isGranted,
    access('Set-MailUser', false).isGranted,
  ]
  tenant.exchange.withheldParameters = ['Get-Mailbox -Archive', 'Get-MailUser -Identity']
  principal.directoryRoles = ['f2ef992c-3afb-46b9-b7cf-a126ee74c451']
  expect(access('Get-Mailbox', true)).toEqual({ isGranted: true, isWriter: false, withheld: ['Archive'] })
  expect(granted()).toEqual([true, false, false])
  principal.directoryRoles = []
  principal.exchangeRoles = ['View-Only Recipients', 'Migration']
  expect(granted()).toEqual([true, false, false])
  principal.exchangeRoles = ['Migration', 'Move Mailboxes']
  expect(granted()).toEqual([false, true, false])
  principal.directoryRoles = ['29232cdf-9323-42fd-ade2-1d097af3e4de']
  expect(access('Set-MailUser', false)).toEqual({ isGranted: true, isWriter: true, withheld: [] })
  expect(granted()).toEqual([true, true, true])
  principal.accountEnabled = false
  expect(granted()).toEqual([false, false, false])
})
