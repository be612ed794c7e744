import { defineBehaviour } from './define.ts'

const ended = ['Created', 'Stopped', 'Synced', 'SyncedwithErrors', 'Completed', 'CompletedWithErrors', 'Failed', 'Corrupted']

export default defineBehaviour({
  id: 'running-batch-not-removed',
  claim: 'A batch that syncs or completes is removed only by force, or after it was stopped.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/powershell/module/exchange/remove-migrationbatch',
  on: 'batch.removal-asked',
  happen(_world, { batch, force, objections }) {
    if (force || ended.includes(batch.status)) return
    const message = `The migration batch "${batch.identity}" can't be removed because it is ${batch.status}. Stop it first.`
    objections.push({ code: 'MigrationBatchCannotBeRemovedException', message })
  },
})
