import type { OrchestratorJob } from '../../tenant/migration.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import type { Objection } from '../asking/objection.ts'
import type { Workload } from '../asking/questions.ts'

export interface JobTenants {
  readonly source: Tenant
  readonly target: Tenant
}

/** What the orchestrator finds against one workload of one user, by its own codes. */
export function validateTask(
  world: World,
  { source, target }: JobTenants,
  job: OrchestratorJob,
  targetId: string,
  workload: Workload,
  mailStatus: string | null = null,
): { code: string; message: string }[] {
  const objections: Objection[] = []
  world.emit('job.workload-asked', { tenant: target, source, job, targetId, workload, mailStatus, objections })
  return objections.map(({ code, message }) => ({ code, message }))
}
