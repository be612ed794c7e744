import { withPrimary } from '../../behaviours/transitions/addresses.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'primary-not-accepted',
  title: 'The primary address of the target is in a domain of the source',
  gate: 'prestage',
  checks: ['primary-smtp'],
  alsoFound: ['unverified-address'],
  predicts: ['NotAcceptedDomainException', 'EXCH-08', 'ctim-domain-not-accepted'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.proxyAddresses = withPrimary(target.account.proxyAddresses, pair.sourceUpn)
    target.account.mail = pair.sourceUpn
  },
})
