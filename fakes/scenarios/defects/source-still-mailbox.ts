import { mailboxOf, sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'source-still-mailbox',
  title: 'The source still has the mailbox',
  gate: 'close',
  checks: ['source-mail-user'],
  alsoFound: ['mail-redirect', 'free-busy-redirect', 'profile-resolution'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source, target } = sidesOf(world, pair)
    source.recipient.type = 'UserMailbox'
    source.recipient.mailbox = structuredClone(mailboxOf(target.recipient))
    source.recipient.externalEmailAddress = null
  },
})
