import { z } from 'zod'
import { flag } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const policySchema = z.object({
  Name: z.string(),
  IsDefault: flag,
  AutoForwardingMode: z.string(),
})
export type OutboundSpamFilterPolicy = z.output<typeof policySchema>

/** https://learn.microsoft.com/powershell/module/exchangepowershell/get-hostedoutboundspamfilterpolicy */
export const outboundSpamFilterPolicies = async (exchange: ExchangeReader): Promise<OutboundSpamFilterPolicy[]> =>
  exchange.all(policySchema, {
    name: 'Get-HostedOutboundSpamFilterPolicy',
    select: Object.keys(policySchema.shape),
  })
