import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'unverified-branch-address',
  title: 'The target keeps a proxy in a second domain of the source',
  gate: 'prestage',
  checks: ['unverified-address'],
  predicts: ['NotAcceptedDomainException', 'EXCH-08', 'ctim-domain-not-accepted'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.proxyAddresses.push(`smtp:${target.account.mailNickname}@branch.source.example`)
  },
})
