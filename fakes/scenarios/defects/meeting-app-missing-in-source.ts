import { appNames } from '../apps.ts'
import { appOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'meeting-app-missing-in-source',
  title: 'The source has no meeting migration app',
  gate: 'setup',
  checks: ['orchestrator-apps'],
  predicts: ['MMS-001'],
  scope: 'tenants',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  apply(world) {
    const app = appOf(world, 'source', appNames.meetingMigration)
    world.tenant('source').servicePrincipals.delete(app.id)
  },
})
