import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'hold-after-submission',
  title: 'A hold was placed after the batch was submitted',
  gate: 'cutover',
  checks: ['mailbox-hold'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/purview/ediscovery-identify-a-hold-on-an-exchange-online-mailbox',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.recipient.holds.inPlace.push(`UniH${world.random.guid()}`)
  },
})
