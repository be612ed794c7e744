import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['retention', 'case']),
  enabled: z.boolean(),
  /** `Keep`, `KeepAndDelete`, `Delete` as the rules say it, in lower case; empty for a case. */
  actions: z.array(z.string()),
  /** Site addresses, or `All`. */
  sites: z.array(z.string()),
  exceptions: z.array(z.string()),
})

export type SiteHoldPolicy = z.infer<typeof row>

export default defineTable({
  id: 'siteHoldPolicies',
  about: 'Retention policies and eDiscovery holds that reach OneDrives, with the places they name.',
  sides: ['source'],
  freshness: 'holds',
  cost: 'bulk',
  permissions: { compliance: ['Exchange.ManageAsApp'] },
  sources: [
    'https://learn.microsoft.com/en-us/powershell/module/exchange/get-retentioncompliancepolicy',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/get-caseholdpolicy',
  ],
  row,
  key: (policy: SiteHoldPolicy) => policy.id,
  async *rows({ gateways }) {
    const [policies, rules, cases] = await Promise.all([
      gateways.compliance.retentionPolicies(),
      gateways.compliance.retentionRules(),
      gateways.compliance.caseHoldPolicies(),
    ])
    for (const { Guid, Name, Enabled, OneDriveLocation, OneDriveLocationException } of policies) {
      const mine = rules.filter(
        ({ Policy, Disabled }) => Disabled !== true && [Guid, Name.toLowerCase()].includes(Policy?.toLowerCase() ?? ''),
      )
      const actions = mine.flatMap(rule => (rule.RetentionComplianceAction === null ? [] : [rule.RetentionComplianceAction.toLowerCase()]))
      yield {
        id: `retention ${Guid ?? Name}`,
        name: Name,
        kind: 'retention' as const,
        enabled: Enabled,
        actions,
        sites: OneDriveLocation,
        exceptions: OneDriveLocationException,
      }
    }
    for (const { Guid, Name, Enabled, SharePointLocation } of cases)
      yield {
        id: `case ${Guid ?? Name}`,
        name: Name,
        kind: 'case' as const,
        enabled: Enabled,
        actions: [],
        sites: SharePointLocation,
        exceptions: [],
      }
  },
})
