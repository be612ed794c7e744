import type { OneDriveMoves } from '../../facts/one-drive-moves.ts'
import type { MigrationTaskRow } from '../../facts/migration-tasks.ts'
import type { Tooling } from '../../domain/planning.ts'
import { serviceOf } from '../teams/rule-service-of-task.ts'
import { hasFailed, isDone } from './rule-move-state.ts'

export type MoveOutcome =
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly as: string; readonly error: string }
  | { readonly state: 'unclear'; readonly reason: string }

/** How the move of a OneDrive ended, by what the tooling that moves it says. */
export function moveOutcome(tooling: Tooling, task: MigrationTaskRow | undefined, moves: OneDriveMoves['moves']): MoveOutcome {
  if (tooling === 'standalone') {
    if (moves.some(isDone)) return { state: 'done' }
    const failed = moves.find(hasFailed)
    if (failed) return { state: 'failed', as: failed.state, error: wordsOf(failed.error) }
    return { state: 'unclear', reason: moves[0] ? `its move is ${moves[0].state}` : 'SharePoint knows no move of it' }
  }
  const service = serviceOf(task, 'ODSP')
  if (service === undefined) return { state: 'unclear', reason: 'no job of the orchestrator says anything of it' }
  const state = service.status.toLowerCase()
  if (state === 'completed') return { state: 'done' }
  if (state !== 'failed' && state !== 'cancelled') return { state: 'unclear', reason: `its move is ${service.status}` }
  return {
    state: 'failed',
    as: service.status,
    error: service.errors[0]?.code ?? wordsOf(service.message),
  }
}

/** The service's words as a part of a sentence: without the period at their end. */
const wordsOf = (error: string): string => error.replace(/[.\s]+$/, '') || 'without a stated error'
