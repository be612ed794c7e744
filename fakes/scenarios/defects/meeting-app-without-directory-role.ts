import { appNames } from '../apps.ts'
import { appOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'meeting-app-without-directory-role',
  title: 'The meeting migration app is no Exchange administrator',
  gate: 'setup',
  checks: ['orchestrator-apps'],
  predicts: ['MMS-013'],
  scope: 'tenants',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  apply(world) {
    appOf(world, 'target', appNames.meetingMigration).directoryRoles = []
  },
})
