import { z } from 'zod'
import type { DriveMoveTask } from '../../../tenant/migration.ts'
import type { Row } from '../organization/collection.ts'

export const moveIdentity = z.looseObject({ userPrincipalName: z.string().optional(), id: z.string().optional() })
/** A request to move one user's OneDrive. */
export const moveShape = z.object({
  parameters: z.object({
    '@odata.type': z.string(),
    targetOrganizationHost: z.string().optional(),
    targetOrganizationId: z.string().optional(),
    targetDataLocationCode: z.string().optional(),
    sourceUserIdentity: moveIdentity,
    targetUserIdentity: moveIdentity,
    preferredStartDateTime: z.iso.datetime({ offset: true }).nullish(),
    preferredLatestStartDateTime: z.string().nullish(),
    validateOnly: z.boolean().default(false),
  }),
})

export function taskRow(task: DriveMoveTask): Row {
  return {
    id: task.id,
    status: task.status,
    createdDateTime: task.createdDateTime,
    startedDateTime: task.startedDateTime,
    finishedDateTime: task.finishedDateTime,
    lastUpdatedDateTime: task.finishedDateTime ?? task.startedDateTime ?? task.createdDateTime,
    error: task.error,
    parameters: {
      '@odata.type': '#microsoft.graph.sharePointUserMigrationTaskParameters',
      sourceUserIdentity: { userPrincipalName: task.sourceUpn },
      targetUserIdentity: { userPrincipalName: task.targetUpn },
      validateOnly: task.validateOnly,
      preferredStartDateTime: task.notBefore,
    },
  }
}
