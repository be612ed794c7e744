import { mailboxOf, sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'recoverable-items-over-quota',
  title: 'Recoverable Items do not fit the quota of the target',
  gate: 'prestage',
  checks: ['recoverable-items'],
  alsoFound: ['large-mailbox'],
  predicts: ['EXCH-08', 'recoverable-items-quota'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source, target } = sidesOf(world, pair)
    mailboxOf(source.recipient).totalDeletedItemSize = 45 * 1_073_741_824
    target.recipient.recoverableItemsQuota = 30 * 1_073_741_824
  },
})
