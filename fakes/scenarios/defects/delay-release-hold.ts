import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'delay-release-hold',
  title: 'A delay release hold is left after a hold was lifted',
  gate: 'prestage',
  checks: ['mailbox-hold'],
  predicts: ['EXCH-08'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/purview/ediscovery-identify-a-hold-on-an-exchange-online-mailbox',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.recipient.holds.delayRelease = true
  },
})
