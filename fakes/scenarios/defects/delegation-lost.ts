import { required, sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'delegation-lost',
  title: 'A delegation of the mailbox was not applied again',
  gate: 'close',
  checks: ['mailbox-permissions'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    const delegate = required(
      world.pairs.find(each => each !== pair),
      'second user',
    )
    source.recipient.permissions.push({ kind: 'FullAccess', trustee: delegate.sourceId })
  },
})
