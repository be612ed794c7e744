import { failWorkload } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'move-failed',
  title: 'The service reports the mailbox move as failed',
  gate: 'close',
  checks: ['move-completed'],
  predicts: ['EXCH-15'],
  scope: 'user',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  apply(world, pair) {
    failWorkload(world, pair, 'Exchange', 'EXCH-15', 'The retry limit was reached.')
  },
})
