import accountAccess, { type AccountAccess } from './account-access.ts'
import { earlierRows } from './baseline.ts'
import { defineTable } from './define.ts'

export default defineTable({
  id: 'accessBaseline',
  about: 'Groups and applications of the accounts as the cutover run of this wave read them.',
  sides: ['source', 'target'],
  freshness: 'record',
  cost: 'file',
  permissions: {},
  sources: [],
  row: accountAccess.row,
  key: (access: AccountAccess) => access.id.toLowerCase(),
  rows: context => earlierRows(context, accountAccess, ['cutover']),
})
