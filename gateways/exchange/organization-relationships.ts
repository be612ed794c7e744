import { z } from 'zod'
import { flag, flags, text, texts } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const relationshipSchema = z.object({
  Name: z.string(),
  /** Domain names and tenant ids. */
  DomainNames: texts,
  Enabled: flag,
  MailboxMoveEnabled: flag,
  /** `Inbound`, `Outbound`, `RemoteInbound`, `RemoteOutbound`. */
  MailboxMoveCapability: flags,
  MailboxMovePublishedScopes: texts,
  OAuthApplicationId: text,
  FreeBusyAccessEnabled: flag,
  FreeBusyAccessLevel: text,
  FreeBusyAccessScope: text,
  MailTipsAccessEnabled: flag,
  MailTipsAccessLevel: text,
  TargetApplicationUri: text,
  TargetAutodiscoverEpr: text,
  TargetSharingEpr: text,
})
export type OrganizationRelationship = z.output<typeof relationshipSchema>

/** https://learn.microsoft.com/powershell/module/exchangepowershell/get-organizationrelationship */
export const organizationRelationships = async (exchange: ExchangeReader): Promise<OrganizationRelationship[]> =>
  exchange.all(relationshipSchema, {
    name: 'Get-OrganizationRelationship',
    select: Object.keys(relationshipSchema.shape),
  })
