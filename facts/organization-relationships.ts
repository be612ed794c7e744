import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  name: z.string(),
  /** Lower case; SMTP domains and tenant ids. */
  domains: z.array(z.string()),
  enabled: z.boolean(),
  freeBusyEnabled: z.boolean(),
  freeBusyLevel: z.string(),
  /** Group to whose members sharing is limited; null where it is not. */
  freeBusyScope: z.string().nullable(),
  /** What lookups are addressed to: `outlook.com` between Exchange Online tenants. */
  applicationUri: z.string().nullable(),
  /** Whether an autodiscovery or sharing endpoint is set. */
  hasEndpoint: z.boolean(),
  moveEnabled: z.boolean(),
  /** E.g. `Inbound`, `RemoteOutbound`. */
  moveCapabilities: z.array(z.string()),
  publishedScopes: z.array(z.string()),
  appId: z.string().nullable(),
})

export type OrganizationRelationship = z.infer<typeof row>

export default defineTable({
  id: 'organizationRelationships',
  about: 'Organization relationships of Exchange: free/busy and moves.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchange/get-organizationrelationship'],
  row,
  key: (relationship: OrganizationRelationship) => relationship.name.toLowerCase(),
  async *rows({ gateways }) {
    for (const relationship of await gateways.exchange.organizationRelationships())
      yield {
        name: relationship.Name,
        domains: relationship.DomainNames.map(domain => domain.toLowerCase()),
        enabled: relationship.Enabled,
        freeBusyEnabled: relationship.FreeBusyAccessEnabled,
        freeBusyLevel: relationship.FreeBusyAccessLevel ?? '',
        freeBusyScope: relationship.FreeBusyAccessScope || null,
        applicationUri: relationship.TargetApplicationUri || null,
        hasEndpoint: Boolean(relationship.TargetAutodiscoverEpr || relationship.TargetSharingEpr),
        moveEnabled: relationship.MailboxMoveEnabled,
        moveCapabilities: relationship.MailboxMoveCapability,
        publishedScopes: relationship.MailboxMovePublishedScopes,
        appId: relationship.OAuthApplicationId?.toLowerCase() ?? null,
      }
  },
})
