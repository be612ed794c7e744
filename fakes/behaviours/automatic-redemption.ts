import { domainOf } from './transitions/addresses.ts'
import { becomeLinked } from './transitions/identities.ts'
import { redeemsAutomatically } from './transitions/redemption.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'automatic-redemption',
  claim:
    'An invitation is redeemed at once when the inviting tenant allows automatic redemption inbound and the home tenant outbound; the account gains a federated identity and keeps its user type.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/external-id/cross-tenant-access-overview',
  on: 'account.invited',
  happen(world, { tenant, account, email }) {
    const home = [...world.tenants.values()].find(each => each !== tenant && each.domains.get(domainOf(email))?.isVerified)
    if (!home || !redeemsAutomatically(tenant, home)) return
    becomeLinked(account, world.clock.iso())
    world.emit('account.redeemed', { tenant, account })
  },
})
