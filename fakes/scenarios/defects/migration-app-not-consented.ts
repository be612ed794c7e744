import { appNames } from '../apps.ts'
import { appOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'migration-app-not-consented',
  title: 'The source has not consented to the migration app',
  gate: 'setup',
  checks: ['migration-app'],
  alsoFound: ['endpoint-answers'],
  predicts: ['EXCH-08', 'AADSTS700016'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    const app = appOf(world, 'source', appNames.mailboxMigration)
    world.tenant('source').servicePrincipals.delete(app.id)
  },
})
