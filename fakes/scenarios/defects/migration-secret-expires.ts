import { appNames } from '../apps.ts'
import { daysFromStart } from '../circumstances.ts'
import { appOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'migration-secret-expires',
  title: 'The secret of the migration app expires before the window',
  gate: 'setup',
  checks: ['migration-app'],
  predicts: ['AADSTS7000222'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    for (const secret of appOf(world, 'target', appNames.mailboxMigration).passwordCredentials) secret.endDateTime = daysFromStart(world, 4)
  },
})
