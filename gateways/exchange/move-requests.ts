import { z } from 'zod'
import { guid, text } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const requestSchema = z.object({
  ExchangeGuid: guid,
  DisplayName: text,
  Status: z.string(),
  BatchName: text,
  Direction: text,
})
export type MoveRequest = z.output<typeof requestSchema>

/** Moves between tenants (https://learn.microsoft.com/powershell/module/exchangepowershell/get-moverequest). */
export const moveRequests = (exchange: ExchangeReader): AsyncGenerator<MoveRequest> =>
  exchange.list(requestSchema, {
    name: 'Get-MoveRequest',
    parameters: { Flags: 'CrossTenant', ResultSize: 'Unlimited' },
    select: Object.keys(requestSchema.shape),
  })
