import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'mail-user-hold',
  title: 'The target MailUser is on litigation hold',
  gate: 'prestage',
  checks: ['mailbox-hold'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.recipient.holds.litigation = true
  },
})
