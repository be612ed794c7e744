import type { Account } from '../../tenant/account.ts'
import { assignmentsOf } from '../../tenant/enabled-plans.ts'
import type { Drive, OrchestratorJob, OrchestratorTask } from '../../tenant/migration.ts'
import type {
  OrganizationRelationship,
  PartnerPolicy,
  ServicePrincipal,
  SensitivityLabel,
  MigrationEndpoint,
} from '../../tenant/organization.ts'
import type { Mailbox, Recipient } from '../../tenant/recipient.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World, WorldPair } from '../../tenant/world.ts'
import { jobName } from '../jobs.ts'
import { skuIds } from '../skus.ts'

export interface SideOfPair {
  readonly tenant: Tenant
  readonly account: Account
  readonly recipient: Recipient
}

/** Both accounts of a pair with their recipients; throws when one is gone. */
export function sidesOf(world: World, pair: WorldPair): { source: SideOfPair; target: SideOfPair } {
  const side = (name: 'source' | 'target', id: string): SideOfPair => {
    const tenant = world.tenant(name)
    return {
      tenant,
      account: required(tenant.accounts.get(id), `${name} account`),
      recipient: required(tenant.recipients.get(id), `${name} recipient`),
    }
  }
  return { source: side('source', pair.sourceId), target: side('target', pair.targetId) }
}

/** The E3 or E5 license that the account holds, directly or by a group. */
export const baseSkuOf = ({ tenant, account }: SideOfPair): string =>
  required(
    assignmentsOf(tenant, account)
      .map(license => license.skuId)
      .find(skuId => skuId === skuIds.e3 || skuId === skuIds.e5),
    'base license',
  )

/** The mailbox of a recipient that must have one. */
export function mailboxOf(recipient: Recipient): Mailbox {
  return required(recipient.mailbox ?? undefined, 'mailbox')
}

/** The tenant's relationship with its partner in the wave. */
export function relationshipOf(world: World, name: 'source' | 'target'): OrganizationRelationship {
  const partner = world.tenant(name === 'source' ? 'target' : 'source')
  return required(world.tenant(name).organizationRelationships.get(`MTO-OrgRel-${partner.id}`), 'relationship')
}

export function partnerOf(world: World, name: 'source' | 'target'): PartnerPolicy {
  return required(world.tenant(name).partners.get(world.tenant(name === 'source' ? 'target' : 'source').id), 'partner entry')
}

export function appOf(world: World, name: 'source' | 'target', displayName: string): ServicePrincipal {
  return required(
    [...world.tenant(name).servicePrincipals.values()].find(each => each.displayName === displayName),
    `app ${displayName}`,
  )
}

export function endpointOf(world: World): MigrationEndpoint {
  return required(world.tenant('target').migrationEndpoints.get('from-source'), 'migration endpoint')
}

/** The first label of the target that encrypts. */
export function encryptingLabel(world: World): SensitivityLabel {
  return required(
    [...world.tenant('target').labels.values()].find(each => each.hasProtection),
    'encrypting label',
  )
}

export function driveOf(world: World, pair: WorldPair, name: 'source' | 'target' = 'source'): Drive {
  return required(world.tenant(name).drives.get(name === 'source' ? pair.sourceId : pair.targetId), 'OneDrive')
}

/** The orchestrator job that moves the pair's batch. */
export function jobOf(world: World, pair: WorldPair): OrchestratorJob {
  const name = jobName(pair.wave, pair.batch)
  return required(
    [...world.tenant('target').orchestratorJobs.values()].find(job => job.displayName === name),
    'job',
  )
}

/** Sets what the service reports for one workload of the pair, and the job's status with it. */
export function failWorkload(
  world: World,
  pair: WorldPair,
  service: OrchestratorTask['currentStatus'][number]['service'],
  code: string,
  message: string,
): void {
  const job = jobOf(world, pair)
  const status = required(
    job.users.find(each => each.id === pair.targetId)?.currentStatus.find(each => each.service === service),
    `${service} status`,
  )
  status.status = 'failed'
  status.message = message
  status.errors = [{ code, message }]
  job.status = 'completedWithErrors'
}

const bystanders = new WeakMap<Tenant, Account>()

/** Somebody of the tenant who is in no wave and owns a mailbox; always the same person, found once. */
export function bystanderOf(world: World, name: 'source' | 'target'): Account {
  const tenant = world.tenant(name)
  const known = bystanders.get(tenant)
  if (known) return known
  const moving = new Set(world.pairs.map(pair => (name === 'source' ? pair.sourceId : pair.targetId)))
  const others = [...tenant.accounts.values()].filter(
    each => !moving.has(each.id) && tenant.recipients.get(each.id)?.type === 'UserMailbox',
  )
  const found = required(others[0], 'bystander')
  bystanders.set(tenant, found)
  return found
}

export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The world has no ${what} where the defect needs one.`)
  return value
}
