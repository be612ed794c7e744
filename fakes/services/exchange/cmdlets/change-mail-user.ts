import { changeAddresses } from '../change-addresses.ts'
import { done, type Cmdlet, type CmdletCall } from '../cmdlet.ts'
import { badParameter } from '../cmdlet-error.ts'
import { recipientToChange } from '../list-recipients.ts'
import type { RecipientEntry } from '../recipient-entry.ts'
import { zeroGuid } from '../wire-value.ts'

/** Null is the zero GUID, also when written so. */
function guidParameter(call: CmdletCall, name: string): string | null {
  const text = call.parameters.text(name)?.toLowerCase() ?? zeroGuid
  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(text))
    throw badParameter(name, `Cannot convert value "${text}" to type "System.Guid".`)
  return text === zeroGuid ? null : text
}

const blockedWhenSynced = [
  'ExchangeGuid',
  'ArchiveGuid',
  'EmailAddresses',
  'ExternalEmailAddress',
  'WindowsEmailAddress',
  'HiddenFromAddressListsEnabled',
]

function change(call: CmdletCall, { recipient }: RecipientEntry): void {
  const { parameters } = call
  if (parameters.has('ExchangeGuid')) recipient.exchangeGuid = guidParameter(call, 'ExchangeGuid')
  if (parameters.has('ArchiveGuid')) recipient.archiveGuid = guidParameter(call, 'ArchiveGuid')
  const external = parameters.text('ExternalEmailAddress')
  // The address before it is not kept as a proxy.
  if (external !== null) recipient.externalEmailAddress = external.includes(':') ? external : `SMTP:${external}`
  recipient.hiddenFromAddressLists = parameters.flagOr('HiddenFromAddressListsEnabled') ?? recipient.hiddenFromAddressLists
  if (parameters.flag('RemoveDelayHoldApplied')) recipient.holds.delay = false
  if (parameters.flag('RemoveDelayReleaseHoldApplied')) recipient.holds.delayRelease = false
  if (parameters.flag('RemoveComplianceTagHoldApplied')) recipient.holds.complianceTag = false
  if (parameters.flag('EnableLitigationHoldForMigration')) call.world.emit('hold.prepared', { tenant: call.tenant, recipient })
}

export const changeMailUserCmdlets: readonly Cmdlet[] = [
  {
    name: 'Set-MailUser',
    parameters: [
      'Identity',
      ...blockedWhenSynced,
      'RemoveDelayHoldApplied',
      'RemoveDelayReleaseHoldApplied',
      'RemoveComplianceTagHoldApplied',
      'EnableLitigationHoldForMigration',
    ],
    run: call => {
      const entry = recipientToChange(call, 'mailUser')
      changeAddresses(call, entry, 'Set-MailUser', blockedWhenSynced)
      change(call, entry)
      call.world.emit('recipient.changed', { tenant: call.tenant, recipient: entry.recipient })
      return done
    },
  },
]
