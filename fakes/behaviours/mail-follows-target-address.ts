import { findByAddress, groupByAddress } from '../tenant/find-account.ts'
import type { TracedMessage } from '../tenant/migration.ts'
import type { Objection } from './asking/objection.ts'
import { bare, isVerified } from './transitions/addresses.ts'
import { handOver } from './transitions/mail.ts'
import { defineBehaviour } from './define.ts'

/** A message passes at most this many tenants before it counts as a loop (assumed). */
const mostHops = 3

export default defineBehaviour({
  id: 'mail-follows-target-address',
  claim:
    'Mail to a mailbox stays, mail to a MailUser goes on to its target address, mail to a list goes to each member unless the list refuses the sender; a loop between tenants ends undelivered.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  on: 'mail.sent',
  happen(world, sent) {
    const { tenant, message, address, hop } = sent
    const handle = (status: TracedMessage['status']): void => world.emit('mail.handled', { tenant, message, address, status })
    const account = findByAddress(tenant, address)
    if (!account && !isVerified(tenant, address)) {
      handle('delivered')
      return handOver(world, sent, address)
    }
    const group = groupByAddress(tenant, address)
    if (group) {
      const objections: Objection[] = []
      world.emit('list.mail-asked', { tenant, group, sender: message.senderAddress, objections })
      handle(objections.length > 0 ? 'failed' : 'expanded')
      for (const id of objections.length > 0 ? [] : group.members) {
        const member = tenant.accounts.get(id)
        if (member) world.emit('mail.sent', { tenant, message, address: member.mail ?? member.userPrincipalName, hop })
      }
      return
    }
    const recipient = account && tenant.recipients.get(account.id)
    const targetAddress = recipient?.externalEmailAddress ?? null
    if (recipient?.mailbox) return handle('delivered')
    if (targetAddress === null || hop >= mostHops) return handle('failed')
    handle('delivered')
    handOver(world, sent, bare(targetAddress))
  },
})
