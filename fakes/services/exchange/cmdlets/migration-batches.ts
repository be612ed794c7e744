import type { MigrationBatch, MigrationUser } from '../../../tenant/migration.ts'
import { done, found, type Cmdlet, type CmdletCall } from '../cmdlet.ts'
import { badParameter, invalidOperation, missingParameter, objectNotFound } from '../cmdlet-error.ts'
import { decodeBytes, readMigrationCsv } from '../csv-data.ts'
import { rowsOf, type Columns } from '../rows.ts'
import { time, wholeNumber } from '../wire-value.ts'
import { newMigrationUser, startUser } from '../start-move.ts'
import { named } from './organization.ts'

const count = (batch: MigrationBatch, summary: MigrationUser['statusSummary']): number => batch.users.filter(user => user.statusSummary === summary).length

const columns: Columns<MigrationBatch> = {
  Identity: it => it.identity,
  Status: it => it.status,
  MigrationType: () => 'ExchangeRemoteMove',
  BatchDirection: () => 'Onboarding',
  SourceEndpoint: it => it.sourceEndpoint,
  TargetDeliveryDomain: it => it.targetDeliveryDomain,
  CompleteAfter: it => time(it.completeAfter),
  StartAfter: it => time(it.startAfter),
  TotalCount: it => wholeNumber(it.users.length),
  ActiveCount: it => wholeNumber(count(it, 'Active')),
  SyncedCount: it => wholeNumber(count(it, 'Synced')),
  FinalizedCount: it => wholeNumber(count(it, 'Completed')),
  FailedCount: it => wholeNumber(count(it, 'Failed')),
  StoppedCount: it => wholeNumber(count(it, 'Stopped')),
  CreationDateTime: it => time(it.created),
  IsValid: () => true,
}

export function batchOf(call: CmdletCall): MigrationBatch {
  const identity = call.parameters.required('Identity')
  for (const each of call.tenant.migrationBatches.values()) if (each.identity.toLowerCase() === identity.toLowerCase()) return each
  throw objectNotFound(500, identity)
}

/** A time without zone is read as UTC. */
export function timeParameter(call: CmdletCall, name: string): string | null {
  const text = call.parameters.text(name)
  if (text === null) return null
  const ms = Date.parse(/(?:z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`)
  if (Number.isNaN(ms)) throw badParameter(name, `Cannot convert value "${text}" to type "System.DateTime".`)
  return new Date(ms).toISOString()
}

function start(call: CmdletCall, batch: MigrationBatch): void {
  batch.status = 'Syncing'
  for (const user of batch.users) if (user.statusSummary !== 'Synced' && user.statusSummary !== 'Completed') startUser(call, user)
}

function create(call: CmdletCall): MigrationBatch {
  const { parameters, tenant } = call
  const name = parameters.required('Name')
  const sourceEndpoint = parameters.required('SourceEndpoint')
  const targetDeliveryDomain = parameters.required('TargetDeliveryDomain')
  if (!parameters.has('CSVData')) throw missingParameter('CSVData')
  const addresses = readMigrationCsv(decodeBytes('CSVData', parameters.raw('CSVData')), parameters.flag('AllowUnknownColumnsInCsv'))
  if (addresses.length === 0) throw badParameter('CSVData', 'The CSV file has no rows.')
  const known = [...tenant.migrationEndpoints.values()].find(each => each.identity.toLowerCase() === sourceEndpoint.toLowerCase())
  if (!known) throw objectNotFound(500, sourceEndpoint)
  if ([...tenant.migrationBatches.keys()].some(each => each.toLowerCase() === name.toLowerCase()))
    throw invalidOperation(
      'Ex4C1D0B',
      'Microsoft.Exchange.Management.Migration.MigrationBatchAlreadyExistsException',
      `A migration batch with the name "${name}" already exists.`,
    )
  const now = call.world.clock.iso()
  const batch: MigrationBatch = {
    identity: name,
    status: 'Created',
    sourceEndpoint: known.identity,
    targetDeliveryDomain,
    completeAfter: parameters.flag('AutoComplete') ? now : timeParameter(call, 'CompleteAfter'),
    startAfter: timeParameter(call, 'StartAfter'),
    users: addresses.map(address => newMigrationUser(call, name, address)),
    created: now,
  }
  tenant.migrationBatches.set(name, batch)
  if (parameters.flag('AutoStart')) start(call, batch)
  return batch
}

const ended = ['Created', 'Stopped', 'Synced', 'SyncedwithErrors', 'Completed', 'CompletedWithErrors', 'Failed', 'Corrupted']

export const migrationBatchCmdlets: readonly Cmdlet[] = [
  {
    name: 'Get-MigrationBatch',
    parameters: ['Identity', 'Status', 'Endpoint', 'IncludeReport'],
    run: call => {
      const status = call.parameters.text('Status')?.toLowerCase()
      const batches = [...call.tenant.migrationBatches.values()].filter(each => status === undefined || each.status.toLowerCase() === status)
      return named(call, batches, it => [it.identity], columns, 500)
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
    run: call => found(rowsOf([create(call)], columns)),
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
      start(call, batchOf(call))
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
      if (!ended.includes(batch.status) && !call.parameters.flag('Force'))
        throw invalidOperation(
          'Ex7B2C9E',
          'Microsoft.Exchange.Management.Migration.MigrationBatchCannotBeRemovedException',
          `The migration batch "${batch.identity}" can't be removed because it is ${batch.status}. Stop it first.`,
        )
      call.tenant.migrationBatches.delete(batch.identity)
      return done
    },
  },
]
