import { appNames } from '../apps.ts'
import { appOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'migration-app-without-role',
  title: 'The migration app lacks its mailbox permission',
  gate: 'setup',
  checks: ['migration-app'],
  alsoFound: ['endpoint-answers'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    appOf(world, 'target', appNames.mailboxMigration).grants = []
  },
})
