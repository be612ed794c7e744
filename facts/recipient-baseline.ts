import { earlierRows } from './baseline.ts'
import { defineTable } from './define.ts'
import recipients, { type Recipient } from './recipients.ts'

export default defineTable({
  id: 'recipientBaseline',
  about: 'The recipients as an earlier run of this wave read them, before cutover.',
  sides: ['source', 'target'],
  freshness: 'record',
  cost: 'file',
  permissions: {},
  sources: [],
  row: recipients.row,
  key: (recipient: Recipient) => recipient.objectId.toLowerCase(),
  rows: context => earlierRows(context, recipients),
})
