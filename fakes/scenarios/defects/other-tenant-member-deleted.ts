import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'other-tenant-member-deleted',
  title: 'The member of the user in a third tenant was deleted instead of relinked',
  gate: 'close',
  checks: ['other-tenant-member'],
  scope: 'user',
  topology: 'three-tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/directory-deleteditems-restore',
  apply(world, pair) {
    const { accounts, recipients } = world.tenant('other')
    for (const { id, mail } of accounts.values())
      if (mail === pair.targetUpn) {
        accounts.delete(id)
        recipients.delete(id)
      }
  },
})
