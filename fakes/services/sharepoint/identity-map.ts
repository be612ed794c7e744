import type { SharePointMapping } from '../../tenant/migration.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import { badArgument, CsomError } from './csom-error.ts'
import { csomObject, type CsomObject } from './csom-object.ts'
import { mappingFields, userTypes } from './enum-numbers.ts'

const types = ['RegularUser', 'GuestUser'] as const

/**
 * Six columns without header: `User,<source company id>,<source UPN>,<target UPN>,<target address>,<type>`.
 * https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step4
 */
function readLine(line: string): SharePointMapping | null {
  const [kind = '', company = '', sourceUpn = '', targetUpn = '', targetEmail = '', type = ''] = line.split(',').map(field => field.trim())
  const userType = types.find(each => each.toLowerCase() === type.toLowerCase())
  if (kind.toLowerCase() !== 'user' || company === '' || sourceUpn === '' || targetUpn === '' || !userType) return null
  return { sourceUpn, targetUpn, targetEmail, userType }
}

/** Announces the uploaded map; the answer lists the lines that were not understood. Group lines are accepted and not kept. */
export function uploadIdentityMap(world: World, tenant: Tenant, lines: readonly string[]): string[] {
  const refused: string[] = []
  const next = new Map<string, SharePointMapping>()
  for (const line of lines) {
    const mapping = readLine(line)
    if (mapping) next.set(mapping.sourceUpn.toLowerCase(), mapping)
    else if (!/^group,/i.test(line)) refused.push(`Invalid line: ${line}`)
  }
  world.emit('identity-map.uploaded', { tenant, mappings: [...next.values()] })
  return refused
}

export function mappingItem(tenant: Tenant, field: number, value: string): CsomObject {
  const key = value.toLowerCase()
  if (field !== mappingFields.SourceUserKey && field !== mappingFields.TargetUserKey) throw badArgument('field')
  for (const it of tenant.sharePointMap.values()) {
    if ((field === mappingFields.SourceUserKey ? it.sourceUpn : it.targetUpn).toLowerCase() !== key) continue
    return csomObject('TenantUserIdentityMappingItem', null, {
      SourceUserKey: it.sourceUpn,
      TargetUserKey: it.targetUpn,
      TargetUserEmail: it.targetEmail,
      UserType: userTypes[it.userType],
    })
  }
  throw new CsomError(
    `The user "${value}" was not found in the identity map.`,
    -2147024894,
    'Microsoft.SharePoint.Client.ResourceNotFoundException',
  )
}
