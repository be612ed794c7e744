import { withoutProxy } from '../../behaviours/transitions/addresses.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'identity-not-mapped',
  title: 'Identity mapping left the user out',
  gate: 'prestage',
  checks: ['exchange-guid', 'archive-guid', 'legacy-dn'],
  predicts: ['MissingExchangeGuidException', 'EXCH-08', 'CTM-100', 'IM-003', 'CTTM-003', 'ctim-incomplete', 'ctim-archive-guid-mismatch'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
  apply(world, pair) {
    const { source, target } = sidesOf(world, pair)
    source.recipient.archiveGuid ??= world.random.guid()
    Object.assign(target.recipient, { exchangeGuid: null, archiveGuid: null })
    target.account.proxyAddresses = withoutProxy(target.account.proxyAddresses, `x500:${source.recipient.legacyExchangeDN}`)
    target.tenant.identityMappings.delete(pair.targetId)
  },
})
