import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  name: z.string(),
  /** `ExchangeRemoteMove` moves mailboxes. */
  type: z.string(),
  /** Lower case, as are the two below. */
  remoteServer: z.string().nullable(),
  /** Initial domain of the other tenant. */
  remoteTenant: z.string().nullable(),
  appId: z.string().nullable(),
})

export type MigrationEndpoint = z.infer<typeof row>

export default defineTable({
  id: 'migrationEndpoints',
  about: 'Migration endpoints of Exchange: from where mailboxes are fetched, and as which app.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchange/get-migrationendpoint'],
  row,
  key: (endpoint: MigrationEndpoint) => endpoint.name.toLowerCase(),
  async *rows({ gateways }) {
    for (const endpoint of await gateways.exchange.migrationEndpoints())
      yield {
        name: endpoint.Identity,
        type: endpoint.EndpointType,
        remoteServer: endpoint.RemoteServer?.toLowerCase() ?? null,
        remoteTenant: endpoint.RemoteTenant?.toLowerCase() ?? null,
        appId: endpoint.ApplicationId?.toLowerCase() ?? null,
      }
  },
})
