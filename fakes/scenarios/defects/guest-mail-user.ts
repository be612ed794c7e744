import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'guest-mail-user',
  title: 'The target recipient is a guest mail user',
  gate: 'prestage',
  checks: ['target-mailbox'],
  predicts: ['EXCH-08', 'ctim-mail-user-not-found'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.recipient.type = 'GuestMailUser'
  },
})
