import { earlierRows } from './baseline.ts'
import { defineTable } from './define.ts'
import mailboxDelegations, { type MailboxDelegation } from './mailbox-delegations.ts'

export default defineTable({
  id: 'mailboxDelegationBaseline',
  about: 'Who had full access to mailboxes as an earlier run of this wave read it, before cutover.',
  sides: ['source'],
  freshness: 'record',
  cost: 'file',
  permissions: {},
  sources: [],
  row: mailboxDelegations.row,
  key: (delegation: MailboxDelegation) => delegation.objectId,
  rows: context => earlierRows(context, mailboxDelegations),
})
