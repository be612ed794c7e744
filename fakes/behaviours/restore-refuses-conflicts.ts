import { findByAddress } from '../tenant/find-account.ts'
import { bare, isSmtp } from './transitions/addresses.ts'
import type { Objection } from './asking/objection.ts'
import { defineBehaviour } from './define.ts'

const taken = (property: string): Objection => ({
  status: 409,
  code: 'Request_MultipleObjectsWithSameKeyValue',
  message: `Another object with the same value for property ${property} already exists.`,
})

export default defineBehaviour({
  id: 'restore-refuses-conflicts',
  claim:
    'A deleted account does not come back while another one has its name or an address of it, unless the request gives it another name and lets the addresses go.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/directory-deleteditems-restore',
  on: 'account.restore-asked',
  happen(_world, { tenant, account, userPrincipalName, reconciles, objections }) {
    if (findByAddress(tenant, userPrincipalName)) objections.push(taken('userPrincipalName'))
    const conflicts = account.proxyAddresses.some(proxy => isSmtp(proxy) && findByAddress(tenant, bare(proxy)))
    if (conflicts && !reconciles) objections.push(taken('proxyAddresses'))
  },
})
