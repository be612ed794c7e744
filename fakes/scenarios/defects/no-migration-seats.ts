import { skuIds } from '../skus.ts'
import { required } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'no-migration-seats',
  title: 'No migration license is left',
  gate: 'prestage',
  checks: ['license-seats'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    for (const name of ['source', 'target'] as const) required(world.tenant(name).skus.get(skuIds.migration), 'SKU').enabled = world.pairs.length
  },
})
