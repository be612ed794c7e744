import { z } from 'zod'
import { text } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const endpointSchema = z.object({
  Identity: z.string(),
  EndpointType: z.string(),
  RemoteServer: text,
  RemoteTenant: text,
  ApplicationId: text,
})
export type MigrationEndpoint = z.output<typeof endpointSchema>

/** https://learn.microsoft.com/powershell/module/exchangepowershell/get-migrationendpoint */
export const migrationEndpoints = async (exchange: ExchangeReader): Promise<MigrationEndpoint[]> =>
  exchange.all(endpointSchema, {
    name: 'Get-MigrationEndpoint',
    select: Object.keys(endpointSchema.shape),
  })
