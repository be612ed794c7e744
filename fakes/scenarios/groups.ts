import type { LicenseAssignment } from '../tenant/account.ts'
import type { Group } from '../tenant/group.ts'
import type { Random } from '../tenant/random.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { e3Plans, e5Plans, exchangePlanIds, planIds } from './plans.ts'
import { skuIds } from './skus.ts'
import { newRecipient } from './new-recipient.ts'

/** Display names by which the world's parts find their groups. */
export const groupNames = {
  scope: 'Migration scope',
  standardE3: 'Licenses: Microsoft 365 E3',
  standardE5: 'Licenses: Microsoft 365 E5',
  reachBack: 'Licenses: reach-back without Exchange',
  staging: 'Licenses: staging without Exchange',
  workloads: 'Licenses: workloads that move',
  full: 'Licenses: full',
  migration: 'Licenses: cross-tenant user data migration',
  restricted: 'Board announcements',
  project: 'Project Aurora',
} as const

export function addGroup(tenant: Tenant, random: Random, displayName: string, shape: Partial<Group> = {}): Group {
  const group: Group = {
    id: random.guid(),
    displayName,
    mail: null,
    mailEnabled: false,
    securityEnabled: true,
    members: new Set(),
    nestedGroups: new Set(),
    assignedLicenses: [],
    licenseProcessingState: 'ProcessingComplete',
    acceptMessagesOnlyFrom: new Set(),
    memberSince: new Map(),
    ...shape,
  }
  tenant.groups.set(group.id, group)
  return group
}

/** A mail-enabled group is an Exchange recipient as well. */
export function addMailGroup(
  tenant: Tenant,
  random: Random,
  displayName: string,
  nickname: string,
  securityEnabled: boolean,
  whenCreated: string,
): Group {
  const group = addGroup(tenant, random, displayName, {
    mail: `${nickname}@${[...tenant.domains.keys()][0] ?? tenant.initialDomain}`,
    mailEnabled: true,
    securityEnabled,
  })
  const type = securityEnabled ? 'MailUniversalSecurityGroup' : 'MailUniversalDistributionGroup'
  tenant.recipients.set(group.id, newRecipient(group.id, random, type, nickname, whenCreated))
  return group
}

export function findGroup(tenant: Tenant, displayName: string): Group {
  for (const group of tenant.groups.values()) if (group.displayName === displayName) return group
  throw new Error(`The ${tenant.name} tenant has no group ‘${displayName}’.`)
}

const engagePlans: readonly string[] = [planIds.engage, planIds.engageCore]

/** License groups of both sides. The staging and reach-back ones disable every plan that Exchange acts on. */
export function addLicenseGroups(source: Tenant, target: Tenant, random: Random): void {
  const e5 = (disabledPlans: readonly string[]): LicenseAssignment[] => [{ skuId: skuIds.e5, disabledPlans: [...disabledPlans] }]
  addGroup(source, random, groupNames.standardE3, {
    assignedLicenses: [{ skuId: skuIds.e3, disabledPlans: [] }],
  })
  addGroup(source, random, groupNames.standardE5, { assignedLicenses: e5([]) })
  addGroup(source, random, groupNames.reachBack, {
    assignedLicenses: e5(exchangePlanIds(e5Plans)),
  })
  addGroup(target, random, groupNames.staging, {
    assignedLicenses: [{ skuId: skuIds.e3, disabledPlans: [...exchangePlanIds(e3Plans), ...engagePlans] }],
  })
  addGroup(target, random, groupNames.workloads, { assignedLicenses: e5(engagePlans) })
  addGroup(target, random, groupNames.full, { assignedLicenses: e5([]) })
  addGroup(target, random, groupNames.standardE5, { assignedLicenses: e5([]) })
  addGroup(target, random, groupNames.migration, {
    assignedLicenses: [{ skuId: skuIds.migration, disabledPlans: [] }],
  })
}
