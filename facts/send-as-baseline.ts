import { earlierRows } from './baseline.ts'
import { defineTable } from './define.ts'
import sendAsGrants, { type SendAsGrant } from './send-as-grants.ts'

export default defineTable({
  id: 'sendAsBaseline',
  about: 'Who could send as whom as an earlier run of this wave read it, before cutover.',
  sides: ['source'],
  freshness: 'record',
  cost: 'file',
  permissions: {},
  sources: [],
  row: sendAsGrants.row,
  key: (grant: SendAsGrant) => grant.identity,
  rows: context => earlierRows(context, sendAsGrants),
})
