import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'organization-hold',
  title: 'A retention policy holds every mailbox of the source',
  gate: 'setup',
  checks: ['organization-hold'],
  alsoFound: ['mailbox-hold'],
  predicts: ['EXCH-08', 'mailbox-on-hold'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/purview/ediscovery-identify-a-hold-on-an-exchange-online-mailbox',
  apply(world) {
    world.tenant('source').exchange.inPlaceHolds.push(`mbx${world.random.hex(32)}:2`)
  },
})
