import { skuIds } from '../skus.ts'
import noMigrationLicense from './no-migration-license.ts'
import { required } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'no-migration-seats',
  title: 'Nobody has a migration license and none is left',
  gate: 'prestage',
  checks: ['license-seats'],
  alsoFound: ['migration-license'],
  predicts: ['CrossTenantMigrationWithoutLicensePermanentException', 'EXCH-08', 'MnAOdbUsersAreNotLicensed'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    for (const pair of world.pairs) noMigrationLicense.apply(world, pair)
    for (const name of ['source', 'target'] as const) required(world.tenant(name).skus.get(skuIds.migration), 'SKU').enabled = 0
  },
})
