import type { ProvisioningJob } from '../../../tenant/migration.ts'
import type { Row } from '../organization/collection.ts'

/** https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationjob */
export function syncJobRow(job: ProvisioningJob): Row {
  const last = job.lastSuccess === null ? null : { state: 'Succeeded', timeBegan: job.lastSuccess, timeEnded: job.lastSuccess }
  return {
    id: job.id,
    templateId: 'Azure2Azure',
    schedule: { expiration: null, interval: 'PT40M', state: job.scheduleState },
    status: {
      code: job.statusCode,
      lastExecution: last,
      lastSuccessfulExecution: last,
      steadyStateLastAchievedTime: job.lastSuccess,
      quarantine: job.quarantineReason === null ? null : { reason: job.quarantineReason, error: null },
    },
    synchronizationJobSettings: [{ name: 'AzureIngestionAttributeOptimization', value: 'False' }],
  }
}

const ruleId = 'USER_INBOUND_USER'

/** The part of the schema that a migration depends on: constants mapped to the partner's account. */
export function schemaRow(job: ProvisioningJob): Row {
  const constant = (targetAttributeName: string, value: string): unknown => ({
    targetAttributeName,
    flowType: 'Always',
    flowBehavior: 'FlowWhenChanged',
    source: { type: 'Constant', expression: `"${value}"`, name: value, parameters: [] },
  })
  const attributeMappings = [
    constant('userType', job.mappedUserType),
    constant('showInAddressList', job.mapsShowInAddressList ? 'true' : 'false'),
  ]
  const user = {
    name: 'Synchronize users',
    sourceObjectName: 'User',
    targetObjectName: 'User',
    enabled: true,
    flowTypes: 'Add, Update, Delete',
    scope: null,
  }
  return {
    id: job.id,
    version: '1',
    synchronizationRules: [{ id: ruleId, name: ruleId, priority: 1, editable: true, objectMappings: [{ ...user, attributeMappings }] }],
  }
}
