import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'no-sip-address',
  title: 'The source account has no SIP address',
  gate: 'prestage',
  checks: ['sip-address'],
  predicts: ['CTTM-018'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.account.imAddresses = []
    source.account.proxyAddresses = source.account.proxyAddresses.filter(each => !each.toUpperCase().startsWith('SIP:'))
  },
})
