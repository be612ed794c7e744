import { assumed, minute } from '../tenant/delays.ts'
import { poll } from './transitions/poll.ts'
import { validateTask } from './transitions/validate-task.ts'
import { defineBehaviour } from './define.ts'

export const validationTick = assumed('each of the two steps of a validation', 10 * minute)

/**
 * Creation starts no validation by itself: https://learn.microsoft.com/en-us/graph/api/migrationsroot-post-crosstenantmigrationjobs.
 * Guides for administrators tell it the other way.
 */
export default defineBehaviour({
  id: 'orchestrator-validates',
  claim:
    'A validation judges every workload of every user by the codes of the service; one invalid user makes the whole job validateFailed (that everything is found at once is assumed).',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  delays: [validationTick],
  on: 'job.validate',
  happen(world, { tenant, job }) {
    const source = [...world.tenants.values()].find(each => each.id === job.sourceTenantId)
    poll(world, validationTick.ms, () => {
      if (!['validateSubmitted', 'validateInProgress'].includes(job.status)) return 'done'
      job.lastUpdatedDateTime = world.clock.iso()
      if (job.status === 'validateSubmitted') {
        job.status = 'validateInProgress'
        return 'again'
      }
      for (const task of job.users) {
        task.lastUpdatedDateTime = world.clock.iso()
        for (const workload of task.currentStatus) {
          if (workload.status === 'cancelled') continue
          const unknown = [{ code: 'CTTM-014', message: 'The source tenant does not exist.' }]
          workload.errors = source ? validateTask(world, { source, target: tenant }, job, task.id, workload.service) : unknown
          workload.status = workload.errors.length === 0 ? 'valid' : 'invalid'
        }
      }
      const failed = job.users.some(task => task.currentStatus.some(workload => workload.status === 'invalid'))
      job.status = failed ? 'validateFailed' : 'validatePassed'
      job.validatedDateTime = world.clock.iso()
      return 'done'
    })
  },
})
