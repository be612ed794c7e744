import { withProxy } from '../../behaviours/transitions/addresses.ts'
import { bystanderOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'address-held-by-another',
  title: 'Somebody else in the target holds the address',
  gate: 'prestage',
  checks: ['upn-conflict'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/user',
  apply(world, pair) {
    const other = bystanderOf(world, 'target')
    other.proxyAddresses = withProxy(other.proxyAddresses, `smtp:${pair.targetUpn}`)
  },
})
