import { findGroup, groupNames } from '../groups.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'premature-group-license',
  title: 'A license group with Exchange plans came before the stamp',
  gate: 'prestage',
  checks: ['premature-license'],
  alsoFound: ['exchange-guid', 'archive-guid', 'engage-access'],
  predicts: ['MissingExchangeGuidException', 'EXCH-08'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.recipient.exchangeGuid = null
    target.recipient.archiveGuid = null
    findGroup(target.tenant, groupNames.full).members.add(target.account.id)
  },
})
