import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'disabled-archive',
  title: 'A disabled archive is left on the target',
  gate: 'prestage',
  checks: ['archive-guid'],
  predicts: ['UserAlreadyHasDemotedArchiveException', 'EXCH-08'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.recipient.disabledArchiveGuid = world.random.guid()
  },
})
