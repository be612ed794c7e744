import { changeAddresses } from '../change-addresses.ts'
import { done, type Cmdlet } from '../cmdlet.ts'
import { objectNotFound } from '../cmdlet-error.ts'
import { changedList } from '../change-list.ts'
import { findRecipient } from '../find-recipient.ts'
import { recipientToChange } from '../list-recipients.ts'
import { listChange } from '../parameters.ts'

const blockedWhenSynced = ['EmailAddresses', 'WindowsEmailAddress', 'HiddenFromAddressListsEnabled', 'GrantSendOnBehalfTo']

export const changeMailboxCmdlets: readonly Cmdlet[] = [
  {
    name: 'Set-Mailbox',
    parameters: [
      'Identity',
      ...blockedWhenSynced,
      'LitigationHoldEnabled',
      'RetentionHoldEnabled',
      'ElcProcessingDisabled',
      'ForwardingSmtpAddress',
      'RemoveDelayHoldApplied',
      'RemoveDelayReleaseHoldApplied',
    ],
    run: call => {
      const { parameters, tenant } = call
      const entry = recipientToChange(call, 'mailbox')
      changeAddresses(call, entry, 'Set-Mailbox', blockedWhenSynced)
      const { recipient } = entry
      const { holds } = recipient
      const wasHeld = holds.litigation
      holds.litigation = parameters.flagOr('LitigationHoldEnabled') ?? holds.litigation
      if (wasHeld && !holds.litigation) call.world.emit('hold.lifted', { tenant, recipient })
      holds.retention = parameters.flagOr('RetentionHoldEnabled') ?? holds.retention
      holds.elcProcessingDisabled = parameters.flagOr('ElcProcessingDisabled') ?? holds.elcProcessingDisabled
      if (parameters.flag('RemoveDelayHoldApplied')) holds.delay = false
      if (parameters.flag('RemoveDelayReleaseHoldApplied')) holds.delayRelease = false
      recipient.hiddenFromAddressLists = parameters.flagOr('HiddenFromAddressListsEnabled') ?? recipient.hiddenFromAddressLists
      if (parameters.has('ForwardingSmtpAddress')) recipient.forwardingSmtpAddress = parameters.text('ForwardingSmtpAddress')
      const delegates = listChange(parameters, 'GrantSendOnBehalfTo', 'Microsoft.Exchange.Configuration.Tasks.RecipientIdParameter')
      if (delegates) {
        const ids = (names: readonly string[]): string[] =>
          names.map(name => {
            const delegate = findRecipient(tenant, name, 'any')
            if (!delegate) throw objectNotFound(400, name)
            return delegate.recipient.id
          })
        const change =
          'replace' in delegates ? { replace: ids(delegates.replace) } : { add: ids(delegates.add), remove: ids(delegates.remove) }
        recipient.grantSendOnBehalfTo = changedList(recipient.grantSendOnBehalfTo, change)
      }
      call.world.emit('recipient.changed', { tenant, recipient })
      return done
    },
  },
  {
    name: 'Set-User',
    parameters: ['Identity', 'PermanentlyClearPreviousMailboxInfo'],
    confirms: true,
    run: call => {
      const { recipient } = recipientToChange(call, 'user')
      call.world.emit('recipient.changing', { tenant: call.tenant, recipient })
      if (call.parameters.flag('PermanentlyClearPreviousMailboxInfo')) recipient.previousType = null
      call.world.emit('recipient.changed', { tenant: call.tenant, recipient })
      return done
    },
  },
]
