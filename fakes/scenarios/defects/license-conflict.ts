import { baseSkuOf, sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'license-conflict',
  title: 'Two licenses of the source account exclude each other',
  gate: 'prestage',
  checks: ['license-errors'],
  alsoFound: ['teams-license'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/licensing-groups-resolve-problems',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.account.licenseErrors[baseSkuOf(source)] = { state: 'Error', error: 'MutuallyExclusiveViolation' }
  },
})
