import { sidesOf } from '../defects/sides.ts'
import { defineDecoy } from './define.ts'

export default defineDecoy({
  id: 'retention-paused',
  title: 'Processing of retention is suspended, which holds nothing',
  temptedChecks: ['mailbox-hold'],
  source: 'https://learn.microsoft.com/en-us/purview/ediscovery-identify-a-hold-on-an-exchange-online-mailbox',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.recipient.holds.retention = true
    source.recipient.holds.elcProcessingDisabled = true
  },
})
