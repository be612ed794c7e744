import { z } from 'zod'
import { defineValue } from './define.ts'

const value = z.object({
  /** Additions before this time were not asked for; ISO 8601 UTC. */
  from: z.string(),
  additions: z.array(
    z.object({
      at: z.string(),
      /** Lower case. */
      groupId: z.string(),
      memberId: z.string(),
    }),
  ),
  /** Additions of the same time of which the log does not say who or where. */
  unnamed: z.int(),
})

export type ScopeAdditions = z.infer<typeof value>

/** Gathering takes time, and a run may be judged later: the log is read this much further back than the settle time. */
const margin = 6 * 3_600_000

export default defineValue({
  id: 'scopeAdditions',
  about: 'Who was added lately to the groups that publish mailboxes for moving, as the audit log of the directory shows it.',
  sides: ['source'],
  freshness: 'addresses',
  cost: 'bulk',
  permissions: { graph: ['AuditLog.Read.All'] },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/directoryaudit-list',
    'https://learn.microsoft.com/en-us/entra/identity/monitoring-health/reference-log-latency',
  ],
  value,
  async read({ gateways, settings, now }) {
    const groups = new Set(settings.source.scopeGroups.map(id => id.toLowerCase()))
    const from = new Date(now() - settings.limits.scopeSettleMinutes * 60_000 - margin).toISOString()
    const additions: ScopeAdditions['additions'] = []
    let unnamed = 0
    for await (const { at, groupId, memberId } of gateways.graph.groupAdditions(from)) {
      if (groupId === null || (memberId === null && groups.has(groupId))) unnamed++
      else if (memberId !== null && groups.has(groupId)) additions.push({ at, groupId, memberId })
    }
    return { from, additions, unnamed }
  },
})
