import { appNames } from '../apps.ts'
import { appOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'meeting-app-role-missing',
  title: 'The meeting migration app lacks one role',
  gate: 'setup',
  checks: ['orchestrator-apps'],
  predicts: ['MMS-008'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world) {
    const app = appOf(world, 'source', appNames.meetingMigration)
    app.grants = app.grants.filter(grant => grant.role !== 'OnlineMeetings.ReadWrite.All')
  },
})
