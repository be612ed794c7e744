import { z } from 'zod'
import { flag } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const domainSchema = z.object({
  Name: z.string(),
  DomainName: z.string().transform(name => name.toLowerCase()),
  DomainType: z.string(),
  Default: flag,
  InitialDomain: flag,
})
export type AcceptedDomain = z.output<typeof domainSchema>

/** https://learn.microsoft.com/powershell/module/exchangepowershell/get-accepteddomain */
export const acceptedDomains = async (exchange: ExchangeReader): Promise<AcceptedDomain[]> =>
  exchange.all(domainSchema, {
    name: 'Get-AcceptedDomain',
    parameters: { ResultSize: 'Unlimited' },
    select: Object.keys(domainSchema.shape),
  })
