import type { Account } from '../../tenant/account.ts'
import { enabledPlans } from '../../tenant/enabled-plans.ts'
import type { OrchestratorJob } from '../../tenant/migration.ts'
import type { ServicePrincipal } from '../../tenant/organization.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import { appIds, appNames } from '../../scenarios/apps.ts'
import { chatMigrationRoles, meetingMigrationRoles } from '../../scenarios/permissions.ts'
import { driveRefusal } from './drive-refusal.ts'
import type { CodedError } from './drive-refusal.ts'
import { refusalOf } from './move-refusal.ts'

export interface JobTenants {
  readonly source: Tenant
  readonly target: Tenant
}

type Service = OrchestratorJob['workloads'][number]

/**
 * What the orchestrator finds against one workload of one user, by its own codes.
 * https://github.com/MicrosoftDocs/SupportArticles-docs, resolve-orchestrated-migration-errors
 */
export function validateTask(
  world: World,
  { source, target }: JobTenants,
  job: OrchestratorJob,
  targetId: string,
  service: Service,
): CodedError[] {
  const no = (code: string, message: string): CodedError[] => [{ code, message }]
  const apps = [...target.servicePrincipals.values()]
  if (!apps.some(app => app.appId === appIds.migrationService && app.accountEnabled))
    return no('CTM-104', 'The migration service has no app in the target.')
  const active = ['processing', 'inProgress', 'cuttingOver']
  for (const other of target.orchestratorJobs.values())
    if (other !== job && active.includes(other.status) && other.users.some(user => user.id === targetId))
      return no('CTM-002', `The user is in the job ${other.displayName}.`)
  const mapping = target.identityMappings.get(targetId)
  const from = source.accounts.get(mapping?.sourceId ?? '')
  const to = target.accounts.get(targetId)
  if (!mapping || !from || !to) return no('CTM-100', 'No identity mapping was found.')
  if (mapping.state !== 'Completed') return no('CTM-101', `The identity mapping is ${mapping.state}.`)
  if (service === 'Exchange') return validateExchange(world, target, job, targetId)
  if (service === 'ODSP') {
    const error = driveRefusal(source, target, from, to)
    // A user without OneDrive has nothing to move; the service calls this benign.
    return error && error.code !== 'MnAOdbForSourceUPNDoesNotExist' ? [error] : []
  }
  return service === 'Teams' ? validateTeams(source, target, from, to) : validateMeeting(source, target, from, to)
}

function validateExchange(world: World, target: Tenant, job: OrchestratorJob, accountId: string): CodedError[] {
  const endpoint = target.migrationEndpoints.get(job.exchangeSettings?.sourceEndpoint ?? '')
  if (!endpoint) return [{ code: 'EXCH-07', message: 'The migration endpoint was not found.' }]
  const deliveryDomain = job.exchangeSettings?.targetDeliveryDomain ?? ''
  const refusal = refusalOf(world, { target, accountId, endpoint, deliveryDomain, batchName: job.displayName })
  if (!refusal) return []
  const code = refusal.exception === 'MailboxNotInCrossTenantMigrationScopeException' ? 'MIGR-002' : 'EXCH-08'
  return [{ code, message: `Test-MigrationServerAvailability: ${refusal.exception}: ${refusal.text}` }]
}

function validateTeams(source: Tenant, target: Tenant, from: Account, to: Account): CodedError[] {
  const errors: CodedError[] = []
  for (const tenant of [source, target]) {
    const app = appOf(tenant, appNames.chatMigration)
    if (!app) errors.push({ code: 'CTTM-002', message: `The chat migration app is missing or disabled in the ${tenant.name}.` })
    else if (app.grants.length === 0) errors.push({ code: 'CTTM-006', message: 'The chat migration app holds no role.' })
    else if (lacks(app, chatMigrationRoles)) errors.push({ code: 'CTTM-010', message: 'The chat migration app lacks a role.' })
  }
  for (const [tenant, account] of [
    [source, from],
    [target, to],
  ] as const) {
    if (!hasService(tenant, account, 'TeamspaceAPI'))
      errors.push({ code: 'CTTM-005', message: `The ${tenant.name} user has no Teams license.` })
    if (account.imAddresses.length === 0) errors.push({ code: 'CTTM-018', message: `The ${tenant.name} user has no SIP address.` })
  }
  return errors
}

function validateMeeting(source: Tenant, target: Tenant, from: Account, to: Account): CodedError[] {
  const errors: CodedError[] = []
  for (const [tenant, account, missing, role, forwarding] of [
    [source, from, 'MMS-001', 'MMS-008', 'MMS-005'],
    [target, to, 'MMS-002', 'MMS-009', 'MMS-006'],
  ] as const) {
    const app = appOf(tenant, appNames.meetingMigration)
    if (!app) errors.push({ code: missing, message: `The meeting migration app is missing in the ${tenant.name}.` })
    else if (lacks(app, meetingMigrationRoles)) errors.push({ code: role, message: 'The meeting migration app lacks a role.' })
    if (tenant.exchange.autoForwardingMode !== 'On') errors.push({ code: forwarding, message: 'AutoForwardingMode is not On.' })
    if (!hasService(tenant, account, 'exchange'))
      errors.push({ code: 'MMS-007', message: `The ${tenant.name} user has no active Exchange plan.` })
  }
  return errors
}

const appOf = (tenant: Tenant, displayName: string): ServicePrincipal | undefined =>
  [...tenant.servicePrincipals.values()].find(each => each.displayName === displayName && each.accountEnabled)

const lacks = (app: ServicePrincipal, roles: readonly string[]): boolean =>
  !roles.every(role => app.grants.some(grant => grant.role === role))

const hasService = (tenant: Tenant, account: Account, service: string): boolean =>
  enabledPlans(tenant, account).some(plan => plan.service === service)
