import { WavegateError } from '../domain/errors.ts'
import type { OrganizationConfig } from '../gateways/exchange/organization-config.ts'
import type { GatherContext } from './define.ts'

/**
 * How Exchange of a side is configured, once it has said that it is the organization of the tenant that was signed in to: the token's tenant
 * proves who asks, not who answers. An Exchange that names no tenant is believed. Errors: `wrong-tenant`.
 */
export async function ownOrganizationConfig({
  side,
  gateways,
  tenants,
}: Pick<GatherContext, 'side' | 'gateways' | 'tenants'>): Promise<OrganizationConfig> {
  const config = await gateways.exchange.organizationConfig()
  const answering = config.ExternalDirectoryOrganizationId ?? ''
  const { tenantId } = tenants[side === 'target' ? 'target' : 'source']
  if (answering !== '' && answering.toLowerCase() !== tenantId.toLowerCase())
    throw new WavegateError(
      'wrong-tenant',
      `Exchange of the ${side} answers as the organization of the tenant ${answering}, not of ${tenantId}, so that nothing it says may be used. Correct ${side}.endpoints.exchange, or look at what stands between.`,
    )
  return config
}
