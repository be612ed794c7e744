import { bystanderOf, sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'delegate-stays',
  title: 'A delegate of the mailbox is in no wave',
  gate: 'prestage',
  checks: ['split-delegates'],
  scope: 'batch',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.recipient.permissions.push({ kind: 'FullAccess', trustee: bystanderOf(world, 'source').id })
  },
})
