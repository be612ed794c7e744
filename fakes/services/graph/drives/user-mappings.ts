import { z } from 'zod'
import { begun, type Route, type RouteRequest } from '../../define.ts'
import type { SharePointMapping } from '../../../tenant/migration.ts'
import { entity, type Row } from '../organization/collection.ts'
import { bodyOf } from '../wire/body.ts'
import { graphTable } from '../wire/graph-table.ts'
import { Refusal } from '../wire/refusal.ts'

const base = '/solutions/sharePoint/migrations/crossOrganizationUserMappings'
const set = 'solutions/sharePoint/migrations/crossOrganizationUserMappings'

const item = z.looseObject({
  sourceUserPrincipalName: z.string(),
  '@removed': z.unknown().optional(),
  userType: z.enum(['regularUser', 'guestUser']).optional(),
  targetUserMigrationData: z.looseObject({ userPrincipalName: z.string(), email: z.string() }).optional(),
})
const shape = z.object({ '@context': z.literal('#$delta').optional(), value: z.array(item) })

const mappingRow = (mapping: SharePointMapping): Row => ({
  sourceUserPrincipalName: mapping.sourceUpn,
  userType: mapping.userType === 'GuestUser' ? 'guestUser' : 'regularUser',
  targetUserMigrationData: { userPrincipalName: mapping.targetUpn, email: mapping.targetEmail },
})

function findMapping(request: RouteRequest, upn: string): SharePointMapping | undefined {
  return request.tenant.sharePointMap.values().find(mapping => mapping.sourceUpn.toLowerCase() === upn.toLowerCase())
}

/** The twin keeps the map in the target, as the administration cmdlets do; Graph's pages do not say (assumed). */
const patch: Route = {
  roles: ['SharePointCrossTenantMigration.Manage.All'],
  answer: request => {
    const { value } = bodyOf(request, shape)
    if (value.length > 50) throw new Refusal(400, 'invalidRequest', 'At most 50 mappings can be changed at a time.')
    for (const row of begun(request.half, value)) {
      const known = findMapping(request, row.sourceUserPrincipalName)
      if (row['@removed'] !== undefined) {
        if (known) request.tenant.sharePointMap.delete(known.sourceUpn)
        continue
      }
      const data = row.targetUserMigrationData
      if (!data) throw new Refusal(400, 'invalidRequest', `The mapping of '${row.sourceUserPrincipalName}' names no target user.`)
      request.tenant.sharePointMap.set(known?.sourceUpn ?? row.sourceUserPrincipalName, {
        sourceUpn: known?.sourceUpn ?? row.sourceUserPrincipalName,
        targetUpn: data.userPrincipalName,
        targetEmail: data.email,
        userType: row.userType === 'guestUser' ? 'GuestUser' : 'RegularUser',
      })
    }
    return { status: 200, body: { '@context': '#$delta', value } }
  },
}

const get: Route = {
  roles: ['SharePointCrossTenantMigration.Read.All', 'SharePointCrossTenantMigration.Manage.All'],
  answer: request => {
    const found = findMapping(request, request.params['upn'] ?? '')
    if (!found) throw new Refusal(404, 'itemNotFound', 'The mapping was not found.')
    return entity(request, set, mappingRow(found))
  },
}

export const userMappingRoutes = graphTable(
  'sharepoint',
  { [`PATCH ${base}`]: patch, [`GET ${base}(sourceUserPrincipalName=':upn')`]: get },
  ['beta'],
)
