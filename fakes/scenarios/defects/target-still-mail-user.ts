import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'target-still-mail-user',
  title: 'The target account has no mailbox',
  gate: 'close',
  checks: ['target-mailbox-moved'],
  alsoFound: ['mail-redirect', 'free-busy-redirect'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.recipient.type = 'MailUser'
    target.recipient.mailbox = null
    target.recipient.externalEmailAddress = `SMTP:${target.account.mailNickname}@${world.tenant('source').initialDomain}`
  },
})
