import { findGroup, groupNames } from '../groups.ts'
import { skuIds } from '../skus.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'no-migration-license',
  title: 'Neither side has the migration license',
  gate: 'prestage',
  checks: ['migration-license'],
  predicts: ['CrossTenantMigrationWithoutLicensePermanentException', 'EXCH-08', 'MnAOdbUsersAreNotLicensed'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source, target } = sidesOf(world, pair)
    findGroup(target.tenant, groupNames.migration).members.delete(target.account.id)
    source.account.directLicenses = source.account.directLicenses.filter(each => each.skuId !== skuIds.migration)
    for (const side of [source, target]) side.recipient.persistedCapabilities = []
  },
})
