import { baseSkuOf, sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'license-count',
  title: 'A license of the target account could not be assigned: no seat',
  gate: 'prestage',
  checks: ['license-errors'],
  alsoFound: ['teams-license'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/licensing-groups-resolve-problems',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.licenseErrors[baseSkuOf(target)] = { state: 'Error', error: 'CountViolation' }
  },
})
