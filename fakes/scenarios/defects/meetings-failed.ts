import { failWorkload } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'meetings-failed',
  title: 'The meetings were not moved',
  gate: 'close',
  checks: ['meetings-moved'],
  predicts: ['MMS-011'],
  scope: 'user',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  apply(world, pair) {
    failWorkload(world, pair, 'Meeting', 'MMS-011', 'The target mailbox was not found.')
  },
})
