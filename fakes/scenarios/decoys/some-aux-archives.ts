import { mailboxOf, sidesOf } from '../defects/sides.ts'
import { defineDecoy } from './define.ts'

export default defineDecoy({
  id: 'some-aux-archives',
  title: 'A few auxiliary archives',
  temptedChecks: ['aux-archives'],
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source, target } = sidesOf(world, pair)
    source.recipient.archiveGuid ??= world.random.guid()
    target.recipient.archiveGuid = source.recipient.archiveGuid
    mailboxOf(source.recipient).auxArchives = 4
  },
})
