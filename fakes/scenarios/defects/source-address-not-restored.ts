import { withPrimary } from '../../behaviours/transitions/addresses.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'source-address-not-restored',
  title: 'The source account kept the target address as primary',
  gate: 'close',
  checks: ['source-address-restored'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.account.proxyAddresses = withPrimary(source.account.proxyAddresses, pair.targetUpn)
    source.account.mail = pair.targetUpn
  },
})
