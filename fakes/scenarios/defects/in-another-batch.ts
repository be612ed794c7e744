import { daysFromStart } from '../circumstances.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'in-another-batch',
  title: 'Another Exchange batch has the user',
  gate: 'prestage',
  checks: ['move-in-progress'],
  predicts: ['UserDuplicateInOtherBatchException'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    const { migrationBatches } = target.tenant
    const batch = migrationBatches.get('forgotten-batch') ?? {
      identity: 'forgotten-batch',
      status: 'Stopped',
      sourceEndpoint: 'from-source',
      targetDeliveryDomain: target.tenant.initialDomain,
      completeAfter: null,
      startAfter: null,
      users: [],
      created: daysFromStart(world, -40),
    }
    migrationBatches.set(batch.identity, batch)
    batch.users.push({
      identity: pair.targetUpn,
      accountId: pair.targetId,
      batchId: batch.identity,
      status: 'Stopped',
      statusSummary: 'Stopped',
      errorSummary: null,
      skippedItemCount: 0,
      dataConsistencyScore: 'Perfect',
      skippedItemsApproved: false,
    })
  },
})
