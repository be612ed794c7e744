import { z } from 'zod'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const domainSchema = z.object({
  /** The name, e.g. `contoso.com`. */
  id: z.string(),
  isVerified: z.boolean(),
  isDefault: z.boolean(),
  isInitial: z.boolean(),
  /** `Managed` or `Federated`. */
  authenticationType: z.string(),
})
export type Domain = z.output<typeof domainSchema>

/** https://learn.microsoft.com/graph/api/domain-list */
export const domains = async (graph: GraphReader): Promise<Domain[]> => allRows(graph, domainSchema, '/domains')
