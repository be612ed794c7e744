import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { flag, text, texts } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const spaceSchema = z.object({
  ForestName: z.string(),
  AccessMethod: text,
  TargetTenantId: text,
  TargetServiceEpr: text,
  TargetAutodiscoverEpr: text.optional().transform(value => value ?? null),
})
const configSchema = z.object({ OrgWideAccount: text, AllowedTenantIds: texts })
const connectorSchema = z.object({
  Name: text,
  TargetAddressDomains: texts,
  DiscoveryEndpoint: text,
  TargetSharingEpr: text,
  Enabled: flag,
})
export type AvailabilityAddressSpace = z.output<typeof spaceSchema>
export type AvailabilityConfig = z.output<typeof configSchema>
export type IntraOrganizationConnector = z.output<typeof connectorSchema>

export const availabilityAddressSpaces = async (exchange: ExchangeReader): Promise<AvailabilityAddressSpace[]> =>
  exchange.all(spaceSchema, {
    name: 'Get-AvailabilityAddressSpace',
    select: Object.keys(spaceSchema.shape),
  })

/** Null: none was ever made. Errors: `answer-ambiguous` for more than one. */
export async function availabilityConfig(exchange: ExchangeReader): Promise<AvailabilityConfig | null> {
  const [only, ...more] = await exchange.all(configSchema, {
    name: 'Get-AvailabilityConfig',
    select: Object.keys(configSchema.shape),
  })
  if (more.length > 0)
    throw new WavegateError(
      'answer-ambiguous',
      `Exchange of the ${exchange.side} has ${more.length + 1} availability configurations instead of one.`,
    )
  return only ?? null
}

export const intraOrganizationConnectors = async (exchange: ExchangeReader): Promise<IntraOrganizationConnector[]> =>
  exchange.all(connectorSchema, {
    name: 'Get-IntraOrganizationConnector',
    select: Object.keys(connectorSchema.shape),
  })
