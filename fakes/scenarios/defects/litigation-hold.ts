import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'litigation-hold',
  title: 'The mailbox is on litigation hold',
  gate: 'prestage',
  checks: ['mailbox-hold'],
  predicts: ['EXCH-08', 'mailbox-on-hold'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.recipient.holds.litigation = true
  },
})
