import type { OrchestratorTask, TeamsContent } from '../../tenant/migration.ts'
import type { Tenant } from '../../tenant/tenant.ts'

/** One user's chats or meetings on their way, and where the job says how it went. */
export interface ContentMove {
  readonly source: Tenant
  readonly target: Tenant
  readonly sourceId: string
  readonly targetId: string
  readonly workload: OrchestratorTask['currentStatus'][number]
}

type Sides = Omit<ContentMove, 'workload'>

const nothing = (accountId: string): TeamsContent => ({ accountId, messages: 0, threads: 0, meetings: 0 })
const arrive = ({ target, targetId }: Sides, change: Partial<TeamsContent>): void =>
  void target.teamsContent.set(targetId, { ...(target.teamsContent.get(targetId) ?? nothing(targetId)), ...change })

/** Chats are written again in the target; in the source they stay readable. What cannot be imported stays out. */
export function copyChats(move: Sides): void {
  const content = move.source.teamsContent.get(move.sourceId)
  if (!content) return
  const { messages = 0, threads = 0 } = content.notImportable ?? {}
  arrive(move, { messages: content.messages - messages, threads: content.threads - threads })
}

/** Meetings are organized again by the target account; none of them is left in the source. */
export function moveMeetings(move: Sides): void {
  const content = move.source.teamsContent.get(move.sourceId)
  if (!content) return
  arrive(move, { meetings: content.meetings })
  move.source.teamsContent.set(move.sourceId, { ...content, meetings: 0 })
}

/** The service tells counts only in words. */
export function countsOf({ messages, threads, notImportable }: Pick<TeamsContent, 'messages' | 'threads' | 'notImportable'>): string {
  const part = (all: number, lost: number): string => `${all - lost}/${all} (${percent(all, lost)}%)`
  return `${part(messages, notImportable?.messages ?? 0)} messages and ${part(threads, notImportable?.threads ?? 0)} threads were migrated.`
}

const percent = (all: number, lost: number): number => (all === 0 ? 100 : Math.floor((100 * (all - lost)) / all))
