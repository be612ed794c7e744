import { z } from 'zod'
import { defineValue } from './define.ts'
import { ownOrganizationConfig } from './own-organization-config.ts'

const value = z.object({
  isDehydrated: z.boolean(),
  /** Organization-wide holds in the grammar of `InPlaceHolds`. */
  inPlaceHolds: z.array(z.string()),
  /** Whether users may send from any of their proxies; absent when the service did not say. */
  sendFromAlias: z.boolean().nullish(),
})

export default defineValue({
  id: 'organizationConfig',
  about: 'Exchange organization configuration: organization-wide holds, and whether users may send from any of their proxies.',
  sides: ['source', 'target'],
  freshness: 'holds',
  cost: 'bulk',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchange/get-organizationconfig'],
  value,
  async read(context) {
    const { IsDehydrated, InPlaceHolds, SendFromAliasEnabled } = await ownOrganizationConfig(context)
    return { isDehydrated: IsDehydrated, inPlaceHolds: InPlaceHolds, sendFromAlias: SendFromAliasEnabled ?? null }
  },
})
