import { defineCheck } from '../define.ts'
import { isWaiting } from '../onedrive/rule-move-state.ts'

export default defineCheck({
  id: 'batch-size',
  title: 'Each batch is small enough for the tooling, and the queue for OneDrive moves has room for the wave',
  scope: 'batch',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage'],
  covers: { setup: ['3.1'], limitations: ['L.1'] },
  needs: ['source.oneDriveMoves'],
  messages: {
    large: {
      found: '{batch} has {users} {users|user|users}; the tooling takes at most {limit} in one batch.',
      fix: 'Spread {batch} over several batches of at most {limit} users, or set limits.batchSize to what your tenant is allowed.',
    },
    queue: {
      found:
        '{waiting} OneDrive {waiting|move is|moves are} waiting already; with the {users} {users|user|users} of {wave} there would be more than the {limit} that may wait at a time.',
      fix: 'Let the waiting moves end, or submit {wave} in smaller parts.',
    },
  },
  side: 'both',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-5-run-manage-migrations',
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  ],
  judge(batch, facts, verdict, { settings, cohort }) {
    const { batchSize, oneDriveQueue } = settings.limits
    if (batch.users.length > batchSize) return verdict.fail('large', { batch: batch.id, users: batch.users.length, limit: batchSize })
    const queued = [...facts['source.oneDriveMoves'].all()].filter(({ moves }) => moves.some(isWaiting))
    if (!settings.workloads.includes('onedrive')) return verdict.pass()
    const waiting = new Set(queued.map(({ sourceUpn }) => sourceUpn))
    const wave = cohort.users.filter(user => user.wave === batch.wave && !waiting.has(user.key))
    return waiting.size + wave.length > oneDriveQueue
      ? verdict.fail('queue', { waiting: waiting.size, users: wave.length, wave: batch.wave, limit: oneDriveQueue })
      : verdict.pass()
  },
})
