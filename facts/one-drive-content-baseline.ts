import { earlierRows } from './baseline.ts'
import { defineTable } from './define.ts'
import oneDriveContent, { type OneDriveContent } from './one-drive-content.ts'

export default defineTable({
  id: 'oneDriveContentBaseline',
  about: 'What lay in the OneDrives as an earlier run of this wave read it, before cutover.',
  sides: ['source'],
  freshness: 'record',
  cost: 'file',
  permissions: {},
  sources: [],
  row: oneDriveContent.row,
  key: (content: OneDriveContent) => content.owner.toLowerCase(),
  rows: context => earlierRows(context, oneDriveContent),
})
