import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'delegation-lost',
  title: 'A delegation of the mailbox was not applied again',
  gate: 'close',
  checks: ['mailbox-permissions'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    if (target.recipient.permissions.length === 0)
      throw new Error('The world has no delegation where the defect needs one: it takes two users in a batch.')
    target.recipient.permissions = []
  },
})
