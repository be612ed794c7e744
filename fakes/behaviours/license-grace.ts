import { day, documented } from '../tenant/delays.ts'
import { enabledPlans } from '../tenant/enabled-plans.ts'
import { carriesMailbox } from './license-makes-mailbox.ts'
import { defineBehaviour } from './define.ts'

export const gracePeriod = documented(
  'for which an unlicensed mailbox is kept',
  30 * day,
  'https://learn.microsoft.com/en-us/exchange/recipients-in-exchange-online/delete-or-restore-mailboxes',
)

export default defineBehaviour({
  id: 'license-grace',
  claim: 'A mailbox that loses its last Exchange plan is kept for 30 days and then soft-deleted.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/exchange/recipients-in-exchange-online/delete-or-restore-mailboxes',
  delays: [gracePeriod],
  on: 'plans.disabled',
  happen(world, { tenant, account, plans }) {
    const isUnlicensed = (): boolean =>
      tenant.recipients.get(account.id)?.type === 'UserMailbox' && !enabledPlans(tenant, account).some(carriesMailbox)
    if (!plans.some(carriesMailbox) || !isUnlicensed()) return
    world.clock.after(gracePeriod.ms, () => {
      const recipient = tenant.recipients.get(account.id)
      if (!recipient || !isUnlicensed()) return
      tenant.recipients.delete(account.id)
      tenant.softDeletedRecipients.set(account.id, recipient)
    })
  },
})
