import type { UserPair } from './account.ts'

/** Which tool moves the data. */
export type Tooling = 'orchestrator' | 'standalone'

/** Whether accounts are mastered in the cloud or on-premises. */
export type Topology = 'cloud' | 'hybrid'

export type Workload = 'mailbox' | 'onedrive' | 'teams' | 'meetings'

/** The users submitted to the tooling together. */
export interface Batch {
  readonly id: string
  readonly wave: string
  readonly users: readonly UserPair[]
}

/** The batches that share a migration window. */
export interface Wave {
  readonly id: string
  readonly batches: readonly Batch[]
}

/** The users that one run looks at. */
export interface Cohort {
  readonly users: readonly UserPair[]
  readonly waves: readonly Wave[]
}

/** Groups users into waves and batches, in the order in which the identity map names them. */
export function cohortOf(users: readonly UserPair[]): Cohort {
  const waves = new Map<string, Map<string, UserPair[]>>()
  for (const user of users) {
    const batches = waves.get(user.wave) ?? new Map<string, UserPair[]>()
    waves.set(user.wave, batches)
    const members = batches.get(user.batch) ?? []
    batches.set(user.batch, members)
    members.push(user)
  }
  return {
    users,
    waves: [...waves].map(([id, batches]) => ({
      id,
      batches: [...batches].map(([batch, members]) => ({ id: batch, wave: id, users: members })),
    })),
  }
}
