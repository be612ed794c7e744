import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'former-mailbox',
  title: 'The target MailUser was a mailbox before, and its data is still attached',
  gate: 'prestage',
  checks: ['target-mailbox'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/powershell/module/exchangepowershell/set-user',
  apply(world, pair) {
    sidesOf(world, pair).target.recipient.previousType = 'UserMailbox'
  },
})
