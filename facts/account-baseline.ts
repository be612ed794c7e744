import { earlierRows } from './baseline.ts'
import { defineTable } from './define.ts'
import users, { type AccountRow } from './users.ts'

export default defineTable({
  id: 'accountBaseline',
  about: "The cohort's accounts as an earlier run of this wave read them, before cutover.",
  sides: ['source', 'target'],
  freshness: 'record',
  cost: 'file',
  permissions: {},
  sources: [],
  row: users.row,
  key: (account: AccountRow) => account.id.toLowerCase(),
  rows: context => earlierRows(context, users),
})
