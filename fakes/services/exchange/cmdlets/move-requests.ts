import type { Cmdlet } from '../cmdlet.ts'
import { listRecipients } from '../list-recipients.ts'
import { displayNameOf, nameOf } from '../recipient-entry.ts'
import { guid } from '../wire-value.ts'

export const moveRequestCmdlets: readonly Cmdlet[] = [
  {
    // Every move of the twin is one between tenants, so the flag leaves nothing out.
    name: 'Get-MoveRequest',
    parameters: ['Identity', 'Flags', 'MoveStatus', 'BatchName'],
    run: call => {
      const wanted = call.parameters.text('MoveStatus')?.toLowerCase()
      const batch = call.parameters.text('BatchName')?.toLowerCase()
      return listRecipients(call, {
        kind: 'any',
        notFound: 404,
        columns: {
          Identity: nameOf,
          DisplayName: displayNameOf,
          Alias: ({ account }) => account?.mailNickname ?? '',
          ExchangeGuid: ({ recipient }) => guid(recipient.exchangeGuid),
          Status: ({ recipient }) => recipient.mailbox?.moveStatus ?? 'None',
          // A finished move is seen where the mailbox arrived, a running one where it leaves (assumed).
          Direction: ({ recipient }) => (recipient.mailbox?.moveStatus === 'Completed' ? 'Pull' : 'Push'),
          Flags: () => 'CrossOrg, CrossTenant',
          BatchName: ({ recipient }) => recipient.mailbox?.moveBatchName ?? '',
        },
        keep: ({ recipient: { mailbox } }) =>
          mailbox !== null &&
          mailbox.moveStatus !== 'None' &&
          (wanted === undefined || mailbox.moveStatus.toLowerCase() === wanted) &&
          (batch === undefined || mailbox.moveBatchName?.toLowerCase() === batch),
      })
    },
  },
]
