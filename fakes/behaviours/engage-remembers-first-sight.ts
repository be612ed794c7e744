import { assumed, minute } from '../tenant/delays.ts'
import { isFederated } from './transitions/identities.ts'
import { defineBehaviour } from './define.ts'

/** Engage follows licenses within minutes (assumed). */
export const engageDelay = assumed('until the network has the user', 10 * minute)

/** Nothing listens to a conversion: that is the point. */
export default defineBehaviour({
  id: 'engage-remembers-first-sight',
  claim:
    'A network takes a user in when an Engage plan comes on and keeps how it saw them then: an external member stays B2B after conversion.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/viva/engage/mto-setup',
  delays: [engageDelay],
  on: 'plans.enabled',
  happen(world, { tenant, account, plans }) {
    if (!plans.some(plan => plan.service === 'YammerEnterprise')) return
    world.clock.after(engageDelay.ms, () => {
      const { users, id } = tenant.engage
      if (users.has(account.id) || !tenant.accounts.has(account.id)) return
      const aadGuest = isFederated(account)
      users.set(account.id, {
        id: id * 1_000_000 + users.size + 1,
        accountId: account.id,
        email: account.userPrincipalName,
        state: 'active',
        guest: false,
        aadGuest,
      })
    })
  },
})
