import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  id: z.string(),
  displayName: z.string(),
  licenses: z.array(z.object({ skuId: z.string(), disabledPlans: z.array(z.string()) })),
})

export type LicenseGroup = z.infer<typeof row>

export default defineTable({
  id: 'licenseGroups',
  about: 'The license groups that the configuration names, with what they assign.',
  sides: ['source', 'target'],
  freshness: 'licenses',
  cost: 'bulk',
  permissions: { graph: ['GroupMember.Read.All', 'Group.Read.All'] },
  sources: ['https://learn.microsoft.com/en-us/entra/fundamentals/concept-group-based-licensing'],
  row,
  key: (group: LicenseGroup) => group.id,
  async *rows({ side, gateways, settings }) {
    const named =
      side === 'source'
        ? [settings.source.reachBackLicenseGroup, ...settings.source.standardLicenseGroups]
        : [settings.target.stagingLicenseGroup, ...settings.target.fullLicenseGroups]
    const ids = [...new Set(named.flatMap(id => (id === undefined ? [] : [id.toLowerCase()])))]
    for (const group of await Promise.all(ids.map(id => gateways.graph.group(id))))
      if (group)
        yield {
          id: group.id.toLowerCase(),
          displayName: group.displayName ?? '',
          licenses: group.assignedLicenses.map(({ skuId, disabledPlans }) => ({
            skuId: skuId.toLowerCase(),
            disabledPlans: disabledPlans.map(plan => plan.toLowerCase()),
          })),
        }
  },
})
