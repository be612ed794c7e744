import { assumed, minute } from '../tenant/delays.ts'
import { enabledPlans } from '../tenant/enabled-plans.ts'
import { createMailbox } from './transitions/mailbox.ts'
import { defineBehaviour } from './define.ts'

/** Provisioning after a license change takes minutes; one is assumed. */
export const provisioningDelay = assumed('until Exchange has made the mailbox', minute)

/** Plans that carry a mailbox: their names in the published list begin so. Add-ons that Exchange acts on do not. */
export function carriesMailbox(plan: { readonly name: string }): boolean {
  return /^EXCHANGE_(S_(ENTERPRISE|STANDARD|STANDARD_MIDMARKET|DESKLESS|ESSENTIALS)|[BL]_STANDARD)$/.test(plan.name)
}

export default defineBehaviour({
  id: 'license-makes-mailbox',
  claim: 'An Exchange plan enabled on a MailUser without ExchangeGuid turns it into a mailbox of its own.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
  delays: [provisioningDelay],
  on: 'plans.enabled',
  happen(world, { tenant, account, plans }) {
    if (!plans.some(carriesMailbox)) return
    world.clock.after(provisioningDelay.ms, () => {
      const recipient = tenant.recipients.get(account.id)
      if (recipient?.type !== 'MailUser' || recipient.exchangeGuid !== null) return
      if (!enabledPlans(tenant, account).some(carriesMailbox)) return
      createMailbox(recipient, world.random.guid())
      world.emit('recipient.changed', { tenant, recipient })
    })
  },
})
