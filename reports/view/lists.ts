import type { RunRecord } from '../../domain/run-record.ts'
import { heldBackCsv, readyCsv } from '../csv.ts'
import { counted } from '../format.ts'
import { visible } from '../visible.ts'

/** Users as text that a batch tool or the next command takes. */
export interface ListsView {
  readonly lists: readonly {
    readonly id: string
    readonly title: string
    readonly about: string
    readonly count: string
    readonly file: string
    readonly csv: string
  }[]
}

export function lists(run: RunRecord): ListsView {
  const file = (name: string): string => `${visible(run.manifest.id).replace(/[^\w.-]+/g, '-')}-${name}.csv`
  return {
    lists: [
      {
        id: 'ready',
        title: 'Ready',
        about: 'Nothing stands in the way of these users.',
        count: counted(run.gate.eligible.length, 'user'),
        file: file('ready'),
        csv: readyCsv(run),
      },
      {
        id: 'held-back',
        title: 'Held back',
        about: 'At least one blocker stands in the way of each of these users.',
        count: counted(run.gate.heldBack.length, 'user'),
        file: file('held-back'),
        csv: heldBackCsv(run),
      },
    ],
  }
}
