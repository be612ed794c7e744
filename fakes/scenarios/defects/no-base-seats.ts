import { skuIds } from '../skus.ts'
import { required } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'no-base-seats',
  title: 'No base license is left in the target',
  gate: 'prestage',
  checks: ['license-seats'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/licensing-groups-resolve-problems',
  apply(world) {
    for (const id of [skuIds.e3, skuIds.e5]) required(world.tenant('target').skus.get(id), 'SKU').enabled = world.pairs.length
  },
})
