import { mailboxOf, sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'large-mailbox',
  title: 'The mailbox is very large',
  gate: 'prestage',
  checks: ['large-mailbox'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    const mailbox = mailboxOf(source.recipient)
    mailbox.totalItemSize = 98 * 1_073_741_824
    mailbox.itemCount = 1_900_000
  },
})
