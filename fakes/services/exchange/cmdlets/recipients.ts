import type { Cmdlet } from '../cmdlet.ts'
import { listRecipients } from '../list-recipients.ts'
import { mailboxColumns, mailUserColumns } from '../mailbox-columns.ts'
import { recipientColumns, userColumns } from '../recipient-columns.ts'

export const recipientCmdlets: readonly Cmdlet[] = [
  {
    name: 'Get-Mailbox',
    parameters: ['Identity', 'Filter', 'Archive', 'SoftDeletedMailbox', 'RecipientTypeDetails', 'SortBy'],
    run: call =>
      listRecipients(call, {
        kind: 'mailbox',
        columns: mailboxColumns(call.tenant),
        notFound: 404,
        softDeleted: call.parameters.flag('SoftDeletedMailbox'),
        keep: ({ recipient }) => !call.parameters.flag('Archive') || recipient.archiveGuid !== null,
      }),
  },
  {
    name: 'Get-MailUser',
    parameters: ['Identity', 'Filter', 'SoftDeletedMailUser', 'RecipientTypeDetails', 'SortBy'],
    run: call =>
      listRecipients(call, {
        kind: 'mailUser',
        columns: mailUserColumns(call.tenant),
        notFound: 404,
        softDeleted: call.parameters.flag('SoftDeletedMailUser'),
      }),
  },
  {
    name: 'Get-Recipient',
    parameters: ['Identity', 'Filter', 'Properties', 'RecipientTypeDetails', 'SortBy'],
    run: call => listRecipients(call, { kind: 'any', columns: recipientColumns, notFound: 400 }),
  },
  {
    name: 'Get-User',
    parameters: ['Identity', 'Filter', 'RecipientTypeDetails', 'SortBy'],
    run: call => listRecipients(call, { kind: 'user', columns: userColumns, notFound: 400 }),
  },
]
