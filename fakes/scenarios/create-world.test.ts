import { describe, expect, test } from 'vitest'
import { createClock } from '../tenant/clock.ts'
import { enabledPlans } from '../tenant/enabled-plans.ts'
import { bare, domainOf, isSmtp } from '../behaviours/transitions/addresses.ts'
import { createWorld, scenarioNames } from './create-world.ts'
import type { ScenarioName } from './create-world.ts'
import type { ScenarioWorld } from './circumstances.ts'
import { migrate } from './migrate.ts'
import { worldSettings } from './world-settings.ts'

const noon = Date.UTC(2027, 2, 1, 12)
const make = (scenario: ScenarioName, users = 40, seed = 7): ScenarioWorld =>
  createWorld({ users, seed, scenario, clock: createClock(() => noon) })

/** Everything in a world, maps and sets included. */
function picture(world: ScenarioWorld): string {
  return JSON.stringify({ tenants: [...world.tenants.values()], pairs: world.pairs, truth: world.truth }, (_key, value: unknown) =>
    value instanceof Map ? [...value.entries()] : value instanceof Set ? [...value] : value,
  )
}

describe('worlds', () => {
  test.each(scenarioNames)('%s is the same for the same seed and another for another seed', name => {
    expect(picture(make(name))).toBe(picture(make(name)))
    expect(picture(make(name, 40, 8))).not.toBe(picture(make(name)))
  })

  test('share no mutable state between worlds', () => {
    const first = make('clean')
    const before = picture(make('clean'))
    for (const tenant of first.tenants.values()) {
      for (const sku of tenant.skus.values()) sku.enabled = 0
      for (const label of tenant.labels.values()) label.hasProtection = false
      for (const client of tenant.clients.values()) client.roles['graph']?.pop()
    }
    expect(picture(make('clean'))).toBe(before)
  })

  test.each(['clean', 'cutover', 'migrated', 'hybrid', 'three-tenants', 'pilot'] as const)('%s has no defect', name => {
    expect(make(name).truth).toEqual([])
  })

  test('synchronization writes the on-premises UPN of a hybrid source, until the rule is changed to invite its users', () => {
    const world = make('hybrid')
    const upns = () => world.pairs.map(pair => world.tenant('source').accounts.get(pair.sourceId)?.onPremisesUserPrincipalName)
    expect(upns()).toEqual(world.pairs.map(pair => pair.sourceUpn))
    migrate(world, world.pairs)
    expect(new Set(upns())).toEqual(new Set([null]))
  })

  test.each(['mixed', 'post-cutover'] as const)('%s leaves about four in five users without a defect, and tenants without any', name => {
    const { truth, pairs } = make(name, 2000)
    expect(truth.length).toBeGreaterThan(pairs.length * 0.15)
    expect(truth.length).toBeLessThan(pairs.length * 0.25)
    expect(new Set(truth.map(each => each.subject)).size).toBe(truth.length)
    expect(truth.filter(each => each.subject === 'tenants')).toEqual([])
  })

  test('batches have at most a hundred users, each with pilots', () => {
    const [wave] = worldSettings(make('clean', 250)).waves
    expect(wave?.batches.map(each => each.users)).toEqual([100, 100, 50])
    expect(make('clean', 250).pairs.filter(pair => pair.pilot)).toHaveLength(15)
  })
})

describe('before prestage', () => {
  test('every target account is a stamped MailUser without an Exchange plan, with verified addresses only', () => {
    const world = make('clean')
    const source = world.tenant('source')
    const target = world.tenant('target')
    for (const pair of world.pairs) {
      const account = target.accounts.get(pair.targetId)
      const recipient = target.recipients.get(pair.targetId)
      const mailbox = source.recipients.get(pair.sourceId)
      if (!account || !recipient || !mailbox) throw new Error('missing')
      expect(recipient).toMatchObject({
        type: 'MailUser',
        exchangeGuid: mailbox.exchangeGuid,
        archiveGuid: mailbox.archiveGuid,
        mailbox: null,
      })
      expect(enabledPlans(target, account).filter(plan => plan.service === 'exchange')).toEqual([])
      expect(account.proxyAddresses.filter(each => isSmtp(each) && !target.domains.has(domainOf(bare(each))))).toEqual([])
      const proxies = account.proxyAddresses.map(each => each.toLowerCase())
      expect(proxies).toContain(`x500:${mailbox.legacyExchangeDN.toLowerCase()}`)
      expect(source.accounts.get(pair.sourceId)?.proxyAddresses.map(each => each.slice(5).toLowerCase())).toContain(
        bare(recipient.externalEmailAddress ?? '').toLowerCase(),
      )
    }
  })
})

describe('after cutover', () => {
  test.each(['orchestrator', 'standalone'] as const)('with %s every mailbox lives in the target and the source points there', tooling => {
    const world = createWorld({ users: 30, seed: 3, scenario: 'migrated', tooling, clock: createClock(() => noon) })
    const source = world.tenant('source')
    for (const pair of world.pairs) {
      const from = source.accounts.get(pair.sourceId)
      const mailUser = source.recipients.get(pair.sourceId)
      const mailbox = world.tenant('target').recipients.get(pair.targetId)
      if (!from || !mailUser || !mailbox) throw new Error('missing')
      expect(mailbox.type).toBe('UserMailbox')
      expect(mailbox.exchangeGuid).toBe(mailUser.exchangeGuid)
      expect(mailUser.type).toBe('MailUser')
      expect(mailUser.externalEmailAddress).toMatch(/@targetexample\.onmicrosoft\.com$/)
      expect(from.proxyAddresses).toContain(`smtp:${pair.targetUpn}`)
      expect(from.mail).toBe(pair.sourceUpn)
      expect(enabledPlans(source, from).filter(plan => plan.service === 'exchange')).toEqual([])
      expect(source.drives.get(pair.sourceId)?.template).toBe('RedirectSite#0')
    }
  })

  test('nothing is scrubbed later from what was migrated', () => {
    const world = make('migrated')
    const before = picture(world)
    world.clock.advance(2 * 24 * 3_600_000)
    expect(
      world.pairs.every(pair => world.tenant('source').accounts.get(pair.sourceId)?.proxyAddresses.includes(`smtp:${pair.targetUpn}`)),
    ).toBe(true)
    expect(before).toContain('RedirectSite#0')
  })

  test('migrating the eligible users of a mixed world seeds close defects and adds them to the truth', () => {
    const world = make('mixed', 200)
    const held = new Set(world.truth.map(each => each.subject))
    const eligible = world.pairs.filter(pair => !held.has(pair.sourceUpn))
    world.clock.advance(16 * 24 * 3_600_000)
    migrate(world, eligible, { defects: true })
    const added = world.truth.filter(each => each.gate === 'close')
    expect(added.length).toBeGreaterThan(eligible.length * 0.1)
    expect(added.every(each => !held.has(each.subject))).toBe(true)
    expect(world.tenant('source').recipients.get(eligible[0]?.sourceId ?? '')?.type).toBe('MailUser')
  })

  test('a user whom the mailbox service refuses stays in the source, failed in the job and known to the truth', () => {
    const world = make('defect:no-delivery-proxy')
    const refused = world.pairs[20]
    migrate(world, world.pairs)
    expect(world.tenant('source').recipients.get(refused?.sourceId ?? '')?.type).toBe('UserMailbox')
    expect(world.tenant('source').recipients.get(world.pairs[0]?.sourceId ?? '')?.type).toBe('MailUser')
    expect(world.truth.find(each => each.gate === 'close')).toMatchObject({ subject: refused?.sourceUpn, checks: ['move-completed'] })
    const [job] = world.tenant('target').orchestratorJobs.values()
    expect(job?.status).toBe('completedWithErrors')
    expect(job?.users.filter(user => user.currentStatus[0]?.status === 'failed').map(user => user.id)).toEqual([refused?.targetId])
  })

  test('a part of a submitted batch can be migrated without a second job of the same name', () => {
    const world = make('cutover')
    migrate(world, world.pairs.slice(0, 10))
    const jobs = [...world.tenant('target').orchestratorJobs.values()].filter(job => job.displayName === 'wavegate-wave-1-batch-01')
    expect(jobs.map(job => [job.users.length, job.status])).toEqual([[40, 'cuttingOver']])
  })
})
