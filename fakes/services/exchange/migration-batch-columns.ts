import type { MigrationBatch, MigrationUser } from '../../tenant/migration.ts'
import type { Columns } from './rows.ts'
import { time, wholeNumber } from './wire-value.ts'

const count = (batch: MigrationBatch, summary: MigrationUser['statusSummary']): number =>
  batch.users.filter(user => user.statusSummary === summary).length

/** What `Get-MigrationBatch` shows. */
export const migrationBatchColumns: Columns<MigrationBatch> = {
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
