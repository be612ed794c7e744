import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'redirect-at-source',
  title: 'The source target address names the source',
  gate: 'close',
  checks: ['mail-redirect'],
  alsoFound: ['free-busy-redirect'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.recipient.externalEmailAddress = `SMTP:${source.account.mailNickname}@${source.tenant.initialDomain}`
  },
})
