import { z } from 'zod'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

interface WireLabel {
  readonly id: string
  readonly name: string | null
  readonly displayName?: string | null | undefined
  readonly priority?: number | null | undefined
  readonly hasProtection: boolean | null
  readonly sublabels?: readonly WireLabel[] | null | undefined
}
const labelSchema: z.ZodType<WireLabel> = z.object({
  id: z.string(),
  name: z.string().nullable(),
  displayName: z.string().nullish(),
  priority: z.number().nullish(),
  hasProtection: z.boolean().nullable(),
  get sublabels() {
    return z.array(labelSchema).nullish()
  },
})

export interface SensitivityLabel {
  /** The label id that files carry. */
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly priority: number | null
  readonly hasProtection: boolean | null
}

/** All labels of the tenant, sublabels after their parent. https://learn.microsoft.com/graph/api/resources/sensitivitylabel */
export async function sensitivityLabels(graph: GraphReader): Promise<SensitivityLabel[]> {
  const seen = new Map<string, SensitivityLabel>()
  const add = (label: WireLabel, parentId: string | null): void => {
    if (parentId !== null || !seen.has(label.id))
      seen.set(label.id, {
        id: label.id,
        name: label.displayName ?? label.name ?? '',
        parentId,
        priority: label.priority ?? null,
        hasProtection: label.hasProtection,
      })
    for (const sublabel of label.sublabels ?? []) add(sublabel, label.id)
  }
  for (const label of await allRows(graph, labelSchema, '/security/dataSecurityAndGovernance/sensitivityLabels')) add(label, null)
  return [...seen.values()]
}
