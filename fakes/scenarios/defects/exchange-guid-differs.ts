import { bystanderOf, sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'exchange-guid-differs',
  title: 'The target has another ExchangeGuid',
  gate: 'prestage',
  checks: ['exchange-guid'],
  predicts: ['MissingExchangeGuidException', 'EXCH-08', 'CTTM-009', 'ctim-exchange-guid-mismatch'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.recipient.exchangeGuid = world.random.guid()
    // Identity mapping has given the source user to somebody else.
    target.tenant.identityMappings.set(pair.targetId, {
      sourceId: pair.sourceId,
      targetId: bystanderOf(world, 'target').id,
      state: 'Completed',
    })
  },
})
