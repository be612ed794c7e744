import { appIds, appNames } from '../apps.ts'
import { appOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'meeting-app-without-calendar-role',
  title: 'Exchange of the target keeps no calendar role for the meeting migration app',
  gate: 'setup',
  checks: ['orchestrator-apps'],
  predicts: ['MMS-003'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-3',
  apply(world) {
    const app = appOf(world, 'target', appNames.meetingMigration)
    app.grants = app.grants.filter(grant => grant.resourceAppId !== appIds.exchange)
  },
})
