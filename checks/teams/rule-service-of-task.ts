import type { MigrationTaskRow } from '../../facts/migration-tasks.ts'

type ServiceState = MigrationTaskRow['jobs'][number]['services'][number]

/** What the newest job that moves this workload says of the user; a job of other workloads says nothing of it. */
export function serviceOf(task: MigrationTaskRow | undefined, name: 'Exchange' | 'ODSP' | 'Teams' | 'Meeting'): ServiceState | undefined {
  for (const job of task?.jobs ?? []) {
    const found = job.services.find(({ service }) => service.toLowerCase() === name.toLowerCase())
    if (found) return found
  }
  return undefined
}
