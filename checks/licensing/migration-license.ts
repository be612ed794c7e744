import { isMigrationSku } from '../../data/service-plans/migration-license.ts'
import { defineCheck } from '../define.ts'
import { enabledPlans } from './rule-enabled-plans.ts'
import { licenseNoted, movesWithoutLicense } from './rule-migration-license.ts'

export default defineCheck({
  id: 'migration-license',
  title: 'The user has a migration license on either side',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['P.2'] },
  predicts: ['CrossTenantMigrationWithoutLicensePermanentException', 'MnAOdbUsersAreNotLicensed', 'EXCH-08'],
  needs: ['source.users', 'target.users', 'source.subscribedSkus', 'target.subscribedSkus', 'source.recipients', 'target.recipients'],
  messages: {
    none: {
      found: 'Neither {source} nor {target} has a license for cross-tenant user data migration.',
      fix: 'Assign one migration license to {target} (or to {source}); one of them is enough.',
    },
  },
  side: 'both',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'license-seats', failing: ['migration'], explains: ['none'] },
  ],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  ],
  judge(user, facts, verdict, { settings }) {
    const recipients = [facts['source.recipients'].find(user.source), facts['target.recipients'].find(user.target)]
    if (movesWithoutLicense(recipients[0]))
      return verdict.notApplicable(`${user.source.upn} is a ${recipients[0]?.type ?? ''}, which moves without a migration license`)
    const found = {
      source: enabledPlans(facts['source.users'].row(user.source).licenses, id => facts['source.subscribedSkus'].find(id)),
      target: enabledPlans(facts['target.users'].row(user.target).licenses, id => facts['target.subscribedSkus'].find(id)),
    }
    const assigned = [...found.source.plans, ...found.target.plans].some(plan =>
      isMigrationSku(plan.partNumber, plan.skuId, settings.limits.migrationSkuIds),
    )
    if (recipients.some(licenseNoted) || assigned) return verdict.pass()
    const unclear = [...found.source.unclear, ...found.target.unclear]
    if (unclear.length > 0) return verdict.undecided(unclear.join('; '))
    return verdict.fail('none', { source: user.source.upn, target: user.target.upn })
  },
})
