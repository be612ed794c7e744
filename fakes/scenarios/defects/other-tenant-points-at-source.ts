import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'other-tenant-points-at-source',
  title: 'A third tenant still points at the source after cutover',
  gate: 'close',
  checks: ['other-tenant-member'],
  scope: 'user',
  topology: 'three-tenants',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/multitenantorganization',
  apply(world, pair) {
    for (const account of world.tenant('other').accounts.values())
      if (account.mail === pair.targetUpn) {
        account.mail = pair.sourceUpn
        account.proxyAddresses = [`SMTP:${pair.sourceUpn}`]
        account.otherMails = [pair.sourceUpn]
      }
  },
})
