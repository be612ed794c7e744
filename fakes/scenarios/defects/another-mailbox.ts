import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'another-mailbox',
  title: 'The mailbox in the target is not the one that was in the source',
  gate: 'close',
  checks: ['target-mailbox-moved'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.recipient.exchangeGuid = world.random.guid()
  },
})
