import { type Side, sides, type UserPair } from '../../domain/account.ts'
import { licenseNoted, movesWithoutLicense } from '../licensing/rule-migration-license.ts'
import { defineCheck } from '../define.ts'
import { baseSkus, hasSeat, migrationSkus, seatsOf } from './rule-seats.ts'

export default defineCheck({
  id: 'license-seats',
  title: 'Migration and base licenses are left for every user of the wave',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { setup: ['P.1', 'P.2'] },
  needs: [
    'source.subscribedSkus',
    'target.subscribedSkus',
    'source.licenseGroups',
    'target.licenseGroups',
    'source.users',
    'target.users',
    'source.recipients',
    'target.recipients',
  ],
  messages: {
    migration: {
      found:
        '{needed} {needed|user of the run has|users of the run have} no migration license, and {free} {free|is|are} left in both tenants together.',
      fix: 'Buy the missing migration licenses ({needed} needed, {free} left), or make the wave smaller.',
    },
    base: {
      found:
        '{needed} {needed|user of the run has|users of the run have} no base license in the {side} for the time after cutover, and {free} {free|is|are} left there.',
      fix: 'Free or buy the missing base licenses in the {side} ({needed} needed, {free} left).',
    },
  },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/resources/subscribedsku',
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  ],
  judge(_pair, facts, verdict, { cohort, settings }) {
    const skus = { source: [...facts['source.subscribedSkus'].all()], target: [...facts['target.subscribedSkus'].all()] }
    // An account that does not exist has no seat.
    const known = (user: UserPair, side: Side): boolean => user[side].objectId !== undefined
    const seated = (user: UserPair, side: Side, skuIds: ReadonlySet<string>): boolean =>
      known(user, side) && hasSeat(facts[`${side}.users`].find(user[side]), skuIds)
    const recipient = (user: UserPair, side: Side) => (known(user, side) ? facts[`${side}.recipients`].find(user[side]) : undefined)
    const migration = migrationSkus([...skus.source, ...skus.target], settings.limits.migrationSkuIds)
    const moving = cohort.users.filter(user => !movesWithoutLicense(recipient(user, 'source')))
    const needed = moving.filter(user => !sides.some(side => seated(user, side, migration) || licenseNoted(recipient(user, side)))).length
    const free = seatsOf(skus.source, migration) + seatsOf(skus.target, migration)
    if (needed > free) return verdict.fail('migration', { needed, free })
    const groups = { source: [settings.source.reachBackLicenseGroup], target: settings.target.fullLicenseGroups }
    for (const side of sides) {
      const later = groups[side].flatMap(id => (id === undefined ? [] : [facts[`${side}.licenseGroups`].row(id)]))
      const base = baseSkus(later, skus[side])
      const without = cohort.users.filter(user => !seated(user, side, base)).length
      const left = seatsOf(skus[side], base)
      if (without > left) return verdict.fail('base', { side, needed: without, free: left })
    }
    return verdict.pass()
  },
})
