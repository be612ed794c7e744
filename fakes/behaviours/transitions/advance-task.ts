import type { OrchestratorJob, OrchestratorTask } from '../../tenant/migration.ts'
import type { World } from '../../tenant/world.ts'
import { deliveryAddress } from './mailbox.ts'
import { stampedMailbox } from './move-refusal.ts'
import { validateTask } from './validate-task.ts'
import type { JobTenants } from './validate-task.ts'

type Workload = OrchestratorTask['currentStatus'][number]

const over = ['completed', 'failed', 'cancelled']
export const isOver = (workload: Workload): boolean => over.includes(workload.status)

/**
 * One step of one user in a migrating job. Mail syncs ahead and is cut over first once the job is due, then the other
 * workloads move together; a workload that is refused fails alone. `synced` is when mail may count as synced.
 */
export function advanceTask(world: World, tenants: JobTenants, job: OrchestratorJob, task: OrchestratorTask, synced: boolean): void {
  const isDue = Date.parse(job.completeAfterDateTime) <= world.clock.now()
  const mail = task.currentStatus.find(each => each.service === 'Exchange')
  for (const workload of task.currentStatus) {
    if (isOver(workload) || workload.status === 'pendingCancel') continue
    const before = workload.status
    if (workload.service === 'Exchange') advanceMail(world, tenants, job, task, workload, synced, isDue)
    else if (isDue && (!mail || isOver(mail))) advanceOther(world, tenants, job, task, workload, mail)
    if (workload.status !== before) task.lastUpdatedDateTime = world.clock.iso()
  }
}

function refuse(
  world: World,
  tenants: JobTenants,
  job: OrchestratorJob,
  task: OrchestratorTask,
  workload: Workload,
  mailStatus: string | null = null,
): boolean {
  const errors = validateTask(world, tenants, job, task.id, workload.service, mailStatus)
  if (errors.length === 0) return false
  Object.assign(workload, { status: 'failed', errors, message: errors[0]?.message ?? '' })
  return true
}

function advanceMail(
  world: World,
  tenants: JobTenants,
  job: OrchestratorJob,
  task: OrchestratorTask,
  workload: Workload,
  synced: boolean,
  isDue: boolean,
): void {
  const endpoint = tenants.target.migrationEndpoints.get(job.exchangeSettings?.sourceEndpoint ?? '')
  const stamped = tenants.target.recipients.get(task.id)
  const from = endpoint && stamped ? stampedMailbox(world, tenants.target, endpoint, stamped) : null
  if (workload.status === 'syncing') workload.status = synced ? 'synced' : 'syncing'
  else if (workload.status === 'synced') workload.status = isDue ? 'finalizing' : 'synced'
  else if (refuse(world, tenants, job, task, workload)) {
    if (from?.recipient.mailbox?.moveBatchName === job.displayName)
      Object.assign(from.recipient.mailbox, { moveStatus: 'None', moveBatchName: null })
  } else if (workload.status !== 'finalizing') {
    workload.status = 'syncing'
    if (from?.recipient.mailbox) Object.assign(from.recipient.mailbox, { moveStatus: 'InProgress', moveBatchName: job.displayName })
  } else {
    const deliveredTo = deliveryAddress(tenants.target, task.id, job.exchangeSettings?.targetDeliveryDomain ?? '')
    if (from && stamped && deliveredTo) world.emit('mailbox.moved', { from: from.recipient, to: stamped, deliveredTo })
    workload.status = 'completed'
  }
}

function advanceOther(
  world: World,
  { source, target }: JobTenants,
  job: OrchestratorJob,
  task: OrchestratorTask,
  workload: Workload,
  mail: Workload | undefined,
): void {
  const sourceId = target.identityMappings.get(task.id)?.sourceId ?? ''
  if (refuse(world, { source, target }, job, task, workload, mail?.status ?? 'missing')) return
  if (workload.status !== 'inProgress') workload.status = 'inProgress'
  else {
    const content = { source, target, sourceId, targetId: task.id, workload }
    workload.status = 'completed'
    if (workload.service === 'ODSP') world.emit('drive.moved', { tenant: source, target, sourceId, targetId: task.id })
    else world.emit(workload.service === 'Teams' ? 'chats.moved' : 'meetings.moved', content)
  }
}
