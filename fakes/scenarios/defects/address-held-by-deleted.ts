import { daysFromStart } from '../circumstances.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'address-held-by-deleted',
  title: 'A soft-deleted account of the target holds the address',
  gate: 'prestage',
  checks: ['upn-conflict'],
  alsoFound: ['soft-deleted-twin'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/user',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    const id = world.random.guid()
    target.tenant.deletedAccounts.set(id, {
      ...structuredClone(target.account),
      id,
      userPrincipalName: `${id.replaceAll('-', '')}${pair.targetUpn}`,
      displayName: 'Former employee',
      proxyAddresses: [`SMTP:${pair.targetUpn}`],
      otherMails: [],
      identities: [],
      deletedDateTime: daysFromStart(world, -5),
    })
  },
})
