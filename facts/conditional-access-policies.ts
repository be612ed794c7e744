import { z } from 'zod'
import { defineTable } from './define.ts'

/** Kinds such as `b2bCollaborationMember`, of these tenants; null for all tenants. */
const external = z.object({ kinds: z.array(z.string()), tenants: z.array(z.string()).nullable() })

const row = z.object({
  id: z.string(),
  name: z.string(),
  /** `enabled`, `disabled`, `enabledForReportingButNotEnforced`. */
  state: z.string(),
  /** Account ids, or `All`, `None`, `GuestsOrExternalUsers`. */
  includeUsers: z.array(z.string()),
  excludeUsers: z.array(z.string()),
  includeGroups: z.array(z.string()),
  excludeGroups: z.array(z.string()),
  includeRoles: z.array(z.string()),
  includeExternal: external,
  excludeExternal: external,
  /** Application ids, or `All`, `None`, `Office365`. */
  includeApplications: z.array(z.string()),
  /** `all`, or some of `browser`, `mobileAppsAndDesktopClients`, `exchangeActiveSync`, `other`. */
  clientAppTypes: z.array(z.string()),
  /** Names of further conditions that narrow the policy, e.g. `locations`, `devices`. */
  narrowedBy: z.array(z.string()),
  /** `AND`, `OR`; null when nothing is demanded before access. */
  operator: z.string().nullable(),
  /** `block`, `mfa`, `compliantDevice`, `domainJoinedDevice`, … */
  controls: z.array(z.string()),
  /** An authentication strength, terms of use or a custom control is demanded beside `controls`. */
  furtherControls: z.boolean(),
})

export type ConditionalAccessPolicy = z.infer<typeof row>

export default defineTable({
  id: 'conditionalAccessPolicies',
  about: 'Conditional Access policies of the source: whom they are for and what they demand.',
  sides: ['source'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { graph: ['Policy.Read.All', 'Policy.Read.ConditionalAccess'] },
  sources: ['https://learn.microsoft.com/en-us/graph/api/resources/conditionalaccesspolicy'],
  row,
  key: (policy: ConditionalAccessPolicy) => policy.id.toLowerCase(),
  async *rows({ gateways }) {
    for (const { id, displayName, state, conditions, grantControls } of await gateways.graph.conditionalAccessPolicies()) {
      const { users, applications, clientAppTypes, narrowedBy } = conditions
      yield {
        id,
        name: displayName ?? '',
        state,
        includeUsers: users.includeUsers,
        excludeUsers: users.excludeUsers,
        includeGroups: users.includeGroups,
        excludeGroups: users.excludeGroups,
        includeRoles: users.includeRoles,
        includeExternal: users.includeGuestsOrExternalUsers,
        excludeExternal: users.excludeGuestsOrExternalUsers,
        includeApplications: applications.includeApplications,
        clientAppTypes,
        narrowedBy,
        operator: grantControls.operator,
        controls: grantControls.builtInControls,
        furtherControls: grantControls.further,
      }
    }
  },
})
