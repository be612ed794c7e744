import { driveUrl } from '../../behaviours/transitions/drive.ts'
import { driveOf, failWorkload, sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'drive-not-moved',
  title: 'The OneDrive is still in the source',
  gate: 'close',
  checks: ['onedrive-moved'],
  alsoFound: ['onedrive-redirect'],
  predicts: ['MnAMoveJobCreationFailed'],
  scope: 'user',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  apply(world, pair) {
    const { source, target } = sidesOf(world, pair)
    const moved = driveOf(world, pair, 'target')
    target.tenant.drives.delete(pair.targetId)
    source.tenant.drives.set(pair.sourceId, {
      ...moved,
      ownerId: pair.sourceId,
      webUrl: driveUrl(source.tenant, source.account.userPrincipalName),
    })
    failWorkload(world, pair, 'ODSP', 'MnAMoveJobCreationFailed', 'The move could not be created.')
  },
})
