import type { Objection } from '../../../behaviours/asking/objection.ts'
import type { MigrationBatch } from '../../../tenant/migration.ts'
import { done, found, type Cmdlet, type CmdletCall } from '../cmdlet.ts'
import { objectNotFound, refuseFor } from '../cmdlet-error.ts'
import { createBatch, startBatch, timeParameter } from '../create-batch.ts'
import { migrationBatchColumns } from '../migration-batch-columns.ts'
import { rowsOf } from '../rows.ts'
import { named } from '../list-named.ts'

function batchOf(call: CmdletCall): MigrationBatch {
  const identity = call.parameters.required('Identity')
  for (const each of call.tenant.migrationBatches.values()) if (each.identity.toLowerCase() === identity.toLowerCase()) return each
  throw objectNotFound(500, identity)
}

export const migrationBatchCmdlets: readonly Cmdlet[] = [
  {
    name: 'Get-MigrationBatch',
    parameters: ['Identity', 'Status', 'Endpoint', 'IncludeReport'],
    run: call => {
      const status = call.parameters.text('Status')?.toLowerCase()
      const batches = [...call.tenant.migrationBatches.values()].filter(
        each => status === undefined || each.status.toLowerCase() === status,
      )
      return named(call, batches, it => [it.identity], migrationBatchColumns, 500)
    },
  },
  {
    name: 'New-MigrationBatch',
    parameters: [
      'Name',
      'SourceEndpoint',
      'CSVData',
      'TargetDeliveryDomain',
      'AutoStart',
      'AutoComplete',
      'CompleteAfter',
      'StartAfter',
      'AllowUnknownColumnsInCsv',
    ],
    run: call => found(rowsOf([createBatch(call)], migrationBatchColumns)),
  },
  {
    name: 'Set-MigrationBatch',
    parameters: ['Identity', 'CompleteAfter', 'StartAfter', 'ApproveSkippedItems'],
    run: call => {
      const batch = batchOf(call)
      if (call.parameters.has('CompleteAfter')) batch.completeAfter = timeParameter(call, 'CompleteAfter')
      if (call.parameters.has('StartAfter')) batch.startAfter = timeParameter(call, 'StartAfter')
      if (call.parameters.flag('ApproveSkippedItems')) for (const user of batch.users) user.skippedItemsApproved = true
      return done
    },
  },
  {
    // Starting again retries what failed or was stopped.
    name: 'Start-MigrationBatch',
    parameters: ['Identity'],
    run: call => {
      startBatch(call, batchOf(call))
      return done
    },
  },
  {
    name: 'Stop-MigrationBatch',
    parameters: ['Identity'],
    confirms: true,
    run: call => {
      const batch = batchOf(call)
      batch.status = 'Stopped'
      for (const user of batch.users)
        if (user.statusSummary === 'Active' || user.statusSummary === 'Synced') {
          user.status = 'Stopped'
          user.statusSummary = 'Stopped'
        }
      return done
    },
  },
  {
    name: 'Complete-MigrationBatch',
    parameters: ['Identity'],
    confirms: true,
    run: call => {
      const batch = batchOf(call)
      if (batch.status === 'Completed' || batch.status === 'Completing') return done
      // The move notices by itself that its time has come.
      batch.status = 'Completing'
      batch.completeAfter = call.world.clock.iso()
      return done
    },
  },
  {
    name: 'Remove-MigrationBatch',
    parameters: ['Identity', 'Force'],
    confirms: true,
    run: call => {
      const batch = batchOf(call)
      const objections: Objection[] = []
      call.world.emit('batch.removal-asked', { tenant: call.tenant, batch, force: call.parameters.flag('Force'), objections })
      refuseFor(objections)
      call.tenant.migrationBatches.delete(batch.identity)
      return done
    },
  },
]
