import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  /** Source UPN in lower case. */
  key: z.string(),
  targetUpn: z.string(),
  wave: z.string(),
  batch: z.string(),
  pilot: z.boolean(),
})

export type PlannedUser = z.infer<typeof row>

export default defineTable({
  id: 'plannedUsers',
  about: 'Everybody in the identity map with wave and batch, also of waves that the run does not look at.',
  sides: ['pair'],
  freshness: 'record',
  cost: 'file',
  permissions: {},
  sources: [],
  row,
  key: (user: PlannedUser) => user.key,
  async *rows({ inputs, cohort }) {
    for (const { key, target, wave, batch, pilot } of inputs.plannedUsers ?? cohort.users)
      yield { key, targetUpn: target.upn.toLowerCase(), wave, batch, pilot }
  },
})
