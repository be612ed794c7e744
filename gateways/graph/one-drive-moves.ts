import { z } from 'zod'
import { literal } from './odata.ts'
import type { GraphReader } from './reader.ts'

const taskSchema = z.object({
  id: z.string(),
  /** `notStarted`, `inProgress`, `completed`, `cancelled`, `failed` or a newer one. */
  status: z.string(),
  startedDateTime: z
    .string()
    .nullish()
    .transform(value => value ?? null),
  finishedDateTime: z
    .string()
    .nullish()
    .transform(value => value ?? null),
  error: z
    .object({ code: z.string().nullish(), message: z.string().nullish() })
    .nullish()
    .transform(value => value ?? null),
  parameters: z
    .object({ validateOnly: z.boolean().nullish() })
    .nullish()
    .transform(value => value ?? null),
})
export type OneDriveMove = z.output<typeof taskSchema>

/**
 * The move of one user's OneDrive, asked in the source; null when none was ever requested. Beta: its shape may
 * change (https://learn.microsoft.com/graph/api/resources/sharepointmigrationtask). One question per user.
 */
export const oneDriveMove = async (graph: GraphReader, sourceUpn: string): Promise<OneDriveMove | null> =>
  graph.oneOrNull(
    taskSchema,
    `/solutions/sharePoint/migrations/crossOrganizationMigrationTasks/getBySourceUserPrincipalName(sourcePrincipalName=${literal(sourceUpn)})`,
    { version: 'beta', perUser: true },
  )
