import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'target-written-on-premises',
  title: 'The target MailUser is synchronized from on-premises and was never stamped there',
  gate: 'prestage',
  checks: ['exchange-guid'],
  predicts: ['ctim-target-synced', 'MissingExchangeGuidException'],
  scope: 'user',
  topology: 'hybrid',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.onPremisesSyncEnabled = true
    target.recipient.exchangeGuid = null
  },
})
