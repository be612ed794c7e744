import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { text } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const roleSchema = z.object({ RoleName: z.string(), AllowedResourceScope: text.optional() })

/**
 * Roles that Exchange's RBAC for Applications gives a service principal, by name; none where Exchange does not know it
 * (https://learn.microsoft.com/powershell/module/exchangepowershell/test-serviceprincipalauthorization).
 */
export async function applicationRoles(exchange: ExchangeReader, servicePrincipalId: string): Promise<string[]> {
  try {
    const rows = await exchange.all(roleSchema, {
      name: 'Test-ServicePrincipalAuthorization',
      parameters: { Identity: servicePrincipalId },
    })
    return rows.map(({ RoleName }) => RoleName)
  } catch (error) {
    if (error instanceof WavegateError && error.code === 'not-found') return []
    throw error
  }
}
