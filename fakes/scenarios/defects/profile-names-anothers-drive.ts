import { bystanderOf, driveOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'profile-names-anothers-drive',
  title: "The user's profile names a OneDrive that belongs to somebody else",
  gate: 'prestage',
  checks: ['onedrive-limits'],
  predicts: ['MnAOdbOwnerUrlMismatch'],
  scope: 'user',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  apply(world, pair) {
    world.tenant('source').drives.set(pair.sourceId, { ...driveOf(world, pair), ownerId: bystanderOf(world, 'source').id })
  },
})
