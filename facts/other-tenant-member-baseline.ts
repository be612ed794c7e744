import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import { earlierRows } from './baseline.ts'
import { defineTable } from './define.ts'
import otherTenantMembers from './other-tenant-members.ts'

const row = z.object({
  /** `baseline` for the baseline itself, else as in otherTenantMembers. */
  key: z.string(),
  members: z.array(z.string()),
  /** Why there is nothing to compare with; null when there is. Before cutover nobody needs it. */
  missing: z.string().nullable(),
})

export type OtherTenantMemberBaseline = z.infer<typeof row>

export default defineTable({
  id: 'otherTenantMemberBaseline',
  about: 'Invited accounts of other tenants as an earlier run of this wave read them, before cutover.',
  sides: ['pair'],
  freshness: 'record',
  cost: 'file',
  permissions: {},
  sources: [],
  row,
  key: (entry: OtherTenantMemberBaseline) => entry.key,
  async *rows(context) {
    const before: OtherTenantMemberBaseline[] = []
    let missing: string | null = null
    try {
      for await (const { key, members } of earlierRows(context, otherTenantMembers)) before.push({ key, members, missing: null })
    } catch (error) {
      if (!(error instanceof WavegateError) || error.code !== 'baseline-missing') throw error
      missing = error.message
    }
    yield { key: 'baseline', members: [], missing }
    if (missing === null) yield* before
  },
})
