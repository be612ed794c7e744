import { daysFromStart } from '../circumstances.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'in-another-job',
  title: 'Another orchestrator job has the user',
  gate: 'prestage',
  checks: ['move-in-progress'],
  predicts: ['CTM-002'],
  scope: 'user',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  apply(world, pair) {
    const job = {
      id: world.random.guid(),
      displayName: `earlier-attempt-${pair.targetId.slice(0, 8)}`,
      jobType: 'migrate' as const,
      sourceTenantId: world.tenant('source').id,
      completeAfterDateTime: daysFromStart(world, 20),
      status: 'inProgress',
      message: '',
      createdDateTime: daysFromStart(world, -3),
      createdBy: 'somebody else',
      lastUpdatedDateTime: daysFromStart(world, -1),
      validatedDateTime: daysFromStart(world, -3),
      exchangeSettings: { sourceEndpoint: 'from-source', targetDeliveryDomain: world.tenant('target').initialDomain },
      workloads: ['Exchange' as const],
      users: [
        {
          id: pair.targetId,
          lastUpdatedDateTime: daysFromStart(world, -1),
          currentStatus: [{ service: 'Exchange' as const, status: 'syncing', message: '', errors: [] }],
        },
      ],
    }
    world.tenant('target').orchestratorJobs.set(job.id, job)
  },
})
