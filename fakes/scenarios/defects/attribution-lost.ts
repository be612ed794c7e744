import { withoutProxy } from '../../behaviours/transitions/addresses.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'attribution-lost',
  title: 'The address that the user sends from is no proxy of the source MailUser',
  gate: 'close',
  checks: ['attribution'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.account.proxyAddresses = withoutProxy(source.account.proxyAddresses, `smtp:${pair.targetUpn}`)
  },
})
