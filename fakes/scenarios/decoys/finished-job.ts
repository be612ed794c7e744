import { daysFromStart } from '../circumstances.ts'
import { defineDecoy } from './define.ts'

export default defineDecoy({
  id: 'finished-job',
  title: 'A finished job of somebody else has the user',
  temptedChecks: ['move-in-progress'],
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world, pair) {
    const id = world.random.guid()
    world.tenant('target').orchestratorJobs.set(id, {
      id,
      displayName: `rehearsal-${pair.targetId.slice(0, 8)}`,
      jobType: 'validate',
      sourceTenantId: world.tenant('source').id,
      completeAfterDateTime: daysFromStart(world, -30),
      status: 'cancelled',
      message: '',
      createdDateTime: daysFromStart(world, -60),
      createdBy: 'somebody else',
      lastUpdatedDateTime: daysFromStart(world, -50),
      validatedDateTime: null,
      exchangeSettings: null,
      workloads: ['Exchange'],
      users: [
        {
          id: pair.targetId,
          lastUpdatedDateTime: daysFromStart(world, -50),
          currentStatus: [{ service: 'Exchange', status: 'cancelled', message: '', errors: [] }],
        },
      ],
    })
  },
})
