import { required, sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'exchange-guid-missing',
  title: 'The target has no ExchangeGuid',
  gate: 'prestage',
  checks: ['exchange-guid'],
  predicts: ['MissingExchangeGuidException', 'EXCH-08', 'CTM-101', 'ctim-incomplete'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.recipient.exchangeGuid = null
    // Identity mapping paired the user and has not written it yet.
    required(target.tenant.identityMappings.get(pair.targetId), 'identity mapping').state = 'Mapped'
  },
})
