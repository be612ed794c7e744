import { appNames } from '../apps.ts'
import { appOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'meeting-app-role-missing-in-target',
  title: 'The meeting migration app lacks one role in the target',
  gate: 'setup',
  checks: ['orchestrator-apps'],
  predicts: ['MMS-009'],
  scope: 'tenants',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  apply(world) {
    const app = appOf(world, 'target', appNames.meetingMigration)
    app.grants = app.grants.filter(grant => grant.role !== 'Chat.ReadBasic.All')
  },
})
