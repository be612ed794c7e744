import { withoutProxy } from '../../behaviours/transitions/addresses.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'legacy-dn-missing',
  title: 'The source LegacyExchangeDN is no proxy of the target',
  gate: 'prestage',
  checks: ['legacy-dn'],
  predicts: ['ctim-source-address-missing'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source, target } = sidesOf(world, pair)
    target.account.proxyAddresses = withoutProxy(target.account.proxyAddresses, `x500:${source.recipient.legacyExchangeDN}`)
  },
})
