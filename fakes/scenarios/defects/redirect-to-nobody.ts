import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'redirect-to-nobody',
  title: 'The source target address names no address of the target mailbox',
  gate: 'close',
  checks: ['mail-redirect'],
  alsoFound: ['free-busy-redirect'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.recipient.externalEmailAddress = `SMTP:${source.account.mailNickname}.archive@${world.tenant('target').initialDomain}`
  },
})
