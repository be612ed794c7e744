import { appNames } from '../apps.ts'
import { appOf, endpointOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'endpoint-app-differs',
  title: 'The migration endpoint uses another app than the source relationship',
  gate: 'setup',
  checks: ['migration-endpoint'],
  alsoFound: ['endpoint-answers'],
  predicts: ['EXCH-08', 'access-denied'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    // The app of the way back: registered, consented, and not the one that the source's relationship names.
    endpointOf(world).applicationId = appOf(world, 'target', appNames.reverseMigration).appId
  },
})
