import type { z } from 'zod'
import type { RouteRequest } from '../../define.ts'
import { Refusal } from './refusal.ts'

/** The request's body in the given shape; otherwise the directory's 400, naming the first offending property. */
export function bodyOf<T>(request: RouteRequest, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(request.body ?? {})
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const where = issue?.path.join('.') || 'request body'
  throw new Refusal(
    400,
    'Request_BadRequest',
    `Invalid value specified for property '${where}' of resource: ${issue?.message ?? 'unreadable'}.`,
  )
}
