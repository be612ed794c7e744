import { z } from 'zod'
import { flag, text } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const domainSchema = z.object({ Name: text, DomainName: z.string(), AutoForwardEnabled: flag })
/** `*` is the default. */
export type RemoteDomain = z.output<typeof domainSchema>

export const remoteDomains = async (exchange: ExchangeReader): Promise<RemoteDomain[]> =>
  exchange.all(domainSchema, { name: 'Get-RemoteDomain', select: Object.keys(domainSchema.shape) })
