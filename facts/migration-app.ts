import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import { defineValue } from './define.ts'

const value = z.object({
  /** Lower case. */
  appId: z.string(),
  /** The app's presence in this tenant; null when there is none. */
  principal: z
    .object({
      enabled: z.boolean().nullable(),
      /** Lower case; null when the service did not say. */
      ownerTenantId: z.string().nullable(),
      grants: z.array(z.object({ resourceAppId: z.string(), role: z.string() })),
    })
    .nullable(),
  /** When its secrets and certificates end, ISO 8601; null where the app is not registered in this tenant. */
  credentialsEnd: z.array(z.string()).nullable(),
})

export type MigrationApp = z.infer<typeof value>

export default defineValue({
  id: 'migrationApp',
  about: 'The app that moves mailboxes, as this tenant knows it: its consent, and its secrets where it is registered.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { graph: ['Application.Read.All'] },
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration'],
  value,
  async read({ gateways, settings }) {
    const appId = settings.target.migrationAppId?.toLowerCase()
    if (appId === undefined)
      throw new WavegateError('not-found', 'The configuration names no app that moves mailboxes: set target.objects.migrationAppId.')
    const [[principal], credentials] = await Promise.all([gateways.graph.servicePrincipals([appId]), gateways.graph.appCredentials(appId)])
    return {
      appId,
      principal:
        principal === undefined
          ? null
          : {
              enabled: principal.accountEnabled,
              ownerTenantId: principal.ownerTenantId,
              grants: principal.grants.map(({ resourceAppId, role }) => ({ resourceAppId: resourceAppId.toLowerCase(), role })),
            },
      credentialsEnd: credentials === null ? null : [...credentials.secretsEnd, ...credentials.certificatesEnd],
    }
  },
})
