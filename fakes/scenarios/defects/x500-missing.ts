import { legacyDn } from '../new-recipient.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'x500-missing',
  title: 'An X500 proxy of the source is missing on the target',
  gate: 'prestage',
  checks: ['x500-addresses'],
  predicts: ['ctim-source-address-missing'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.account.proxyAddresses.push(`x500:${legacyDn(world.random, source.account.mailNickname)}`)
  },
})
