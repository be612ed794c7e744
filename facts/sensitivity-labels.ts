import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  id: z.string(),
  name: z.string(),
  /** Whether the label encrypts; null when the service did not say. */
  protects: z.boolean().nullable(),
})

export type SensitivityLabel = z.infer<typeof row>

export default defineTable({
  id: 'sensitivityLabels',
  about: 'Sensitivity labels of the tenant and whether each encrypts.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { graph: ['SensitivityLabels.Read.All'] },
  sources: ['https://learn.microsoft.com/en-us/graph/api/resources/security-sensitivitylabel'],
  row,
  key: (label: SensitivityLabel) => label.id,
  async *rows({ gateways }) {
    for (const label of await gateways.graph.sensitivityLabels())
      yield { id: label.id.toLowerCase(), name: label.name, protects: label.hasProtection }
  },
})
