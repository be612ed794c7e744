import type { Tenant } from '../../tenant/tenant.ts'

/** Chats and meetings are written again in the target; nothing of them is left to move. */
export function completeTeamsMove(source: Tenant, target: Tenant, sourceId: string, targetId: string): void {
  const content = source.teamsContent.get(sourceId)
  if (!content) return
  target.teamsContent.set(targetId, { ...content, accountId: targetId })
  source.teamsContent.set(sourceId, { ...content, meetings: 0 })
}
