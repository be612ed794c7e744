import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'case-hold',
  title: 'An eDiscovery case holds the mailbox',
  gate: 'prestage',
  checks: ['mailbox-hold'],
  predicts: ['EXCH-08', 'mailbox-on-hold'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/purview/ediscovery-identify-a-hold-on-an-exchange-online-mailbox',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.recipient.holds.inPlace.push(`UniH${world.random.guid()}`)
  },
})
