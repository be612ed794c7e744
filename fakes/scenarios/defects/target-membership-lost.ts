import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'target-membership-lost',
  title: 'The target account lost a group at conversion',
  gate: 'close',
  checks: ['object-preserved'],
  alsoFound: ['restricted-recipient'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    for (const group of target.tenant.groups.values()) if (group.assignedLicenses.length === 0) group.members.delete(pair.targetId)
    for (const group of target.tenant.groups.values()) group.acceptMessagesOnlyFrom.delete(pair.targetId)
  },
})
