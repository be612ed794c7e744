import type { RunRecord } from '../../domain/run-record.ts'
import { counted } from '../format.ts'
import { visible } from '../visible.ts'
import { type Badge, verdictBadge, verdictOrder } from './badge.ts'

/** The frame of the long list; the page's script fills it from the embedded columns. */
export interface SubjectsView {
  readonly users: string
  readonly verdicts: readonly Badge[]
  readonly checks: readonly { readonly id: string; readonly title: string }[]
  readonly batches: readonly string[]
}

export const subjects = (run: RunRecord): SubjectsView => ({
  users: counted(run.users.length, 'user'),
  verdicts: verdictOrder.map(verdictBadge),
  checks: run.checks.map(({ id, title }) => ({ id, title })),
  batches: [...new Set(run.users.map(user => visible(user.batch)))],
})
