import { begun } from '../define.ts'
import type { MigrationBatch } from '../../tenant/migration.ts'
import type { CmdletCall } from './cmdlet.ts'
import { badParameter, invalidOperation, missingParameter, objectNotFound } from './cmdlet-error.ts'
import { decodeBytes, readMigrationCsv } from './csv-data.ts'
import { newMigrationUser, startUser } from './start-move.ts'

/** A time without zone is read as UTC. */
export function timeParameter(call: CmdletCall, name: string): string | null {
  const text = call.parameters.text(name)
  if (text === null) return null
  const ms = Date.parse(/(?:z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`)
  if (Number.isNaN(ms)) throw badParameter(name, `Cannot convert value "${text}" to type "System.DateTime".`)
  return new Date(ms).toISOString()
}

/** Starts, or starts again, every user that is neither synced nor complete. */
export function startBatch(call: CmdletCall, batch: MigrationBatch): void {
  batch.status = 'Syncing'
  for (const user of batch.users) if (user.statusSummary !== 'Synced' && user.statusSummary !== 'Completed') startUser(call, user)
}

/** `New-MigrationBatch`: reads the CSV, then queues its users, and starts them when asked to. */
export function createBatch(call: CmdletCall): MigrationBatch {
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
    users: begun(call.half, addresses).map(address => newMigrationUser(call, name, address)),
    created: now,
  }
  tenant.migrationBatches.set(name, batch)
  if (parameters.flag('AutoStart')) startBatch(call, batch)
  return batch
}
