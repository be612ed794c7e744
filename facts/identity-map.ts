import { z } from 'zod'
import type { UserPair } from '../domain/account.ts'
import { defineTable } from './define.ts'

const row = z.object({
  /** Source UPN in lower case. */
  key: z.string(),
  /** Position in the identity map, from 0. */
  position: z.int(),
  wave: z.string(),
  batch: z.string(),
  pilot: z.boolean(),
  sourceUpn: z.string(),
  targetUpn: z.string(),
  sourceId: z.string().nullable(),
  targetId: z.string().nullable(),
  targetMail: z.string(),
  adGuid: z.string().nullable(),
})

export type IdentityMapRow = z.infer<typeof row>

/** The user of a stored row, with ids as the map states them. */
export const userOf = (stored: IdentityMapRow): UserPair => ({
  key: stored.key,
  wave: stored.wave,
  batch: stored.batch,
  pilot: stored.pilot,
  source: { side: 'source', upn: stored.sourceUpn, objectId: stored.sourceId ?? undefined },
  target: { side: 'target', upn: stored.targetUpn, objectId: stored.targetId ?? undefined },
  targetMail: stored.targetMail,
  adGuid: stored.adGuid ?? undefined,
})

export default defineTable({
  id: 'identityMap',
  about: 'The users of the run as the identity map pairs them, one row each.',
  sides: ['pair'],
  freshness: 'record',
  cost: 'file',
  permissions: {},
  sources: [],
  row,
  key: (user: IdentityMapRow) => user.key,
  async *rows({ cohort }) {
    for (const [position, user] of cohort.users.entries())
      yield {
        key: user.key,
        position,
        wave: user.wave,
        batch: user.batch,
        pilot: user.pilot,
        sourceUpn: user.source.upn,
        targetUpn: user.target.upn,
        sourceId: user.source.objectId ?? null,
        targetId: user.target.objectId ?? null,
        targetMail: user.targetMail,
        adGuid: user.adGuid ?? null,
      }
  },
})
