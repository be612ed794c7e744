import { createMailbox } from '../../behaviours/transitions/mailbox.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'target-mailbox',
  title: 'The target account has a mailbox of its own',
  gate: 'prestage',
  checks: ['target-mailbox'],
  alsoFound: ['exchange-guid', 'archive-guid', 'target-address', 'free-busy-redirect'],
  predicts: ['EXCH-08', 'target-is-mailbox'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    createMailbox(target.recipient, world.random.guid())
    target.recipient.archiveGuid = null
  },
})
