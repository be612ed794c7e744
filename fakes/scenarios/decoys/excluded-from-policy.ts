import { sidesOf } from '../defects/sides.ts'
import { defineDecoy } from './define.ts'

export default defineDecoy({
  id: 'excluded-from-policy',
  title: 'An exclusion from an organization-wide policy',
  temptedChecks: ['mailbox-hold'],
  source: 'https://learn.microsoft.com/en-us/purview/ediscovery-identify-a-hold-on-an-exchange-online-mailbox',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.recipient.holds.inPlace.push(`-mbx${world.random.hex(32)}`)
  },
})
