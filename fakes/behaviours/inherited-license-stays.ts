import { assignmentsOf } from '../tenant/enabled-plans.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'inherited-license-stays',
  claim: 'A license that an account has from a group is taken away by leaving the group, not from the account.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/fundamentals/concept-group-based-licensing',
  on: 'account.license-asked',
  happen(_world, { tenant, account, change, objections }) {
    const direct = new Set(account.directLicenses.map(license => license.skuId))
    const inherited = assignmentsOf(tenant, account).some(({ skuId }) => !direct.has(skuId) && change.removeLicenses.includes(skuId))
    if (!inherited) return
    const message = 'User license is inherited from a group membership and it cannot be removed directly from the user.'
    objections.push({ code: 'Request_BadRequest', message })
  },
})
