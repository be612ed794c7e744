import { z } from 'zod'

/** Name of the export of one other tenant in the exports folder. */
export const otherTenantMembersFile = (tenantId: string): string => `other-tenant-members.${tenantId.toLowerCase()}.ndjson`

export const otherTenantMembersKind = 'other-tenant-members'

/** An invited account of an other tenant, as the exporter writes it. */
export const otherTenantMemberShape = z.object({
  id: z.string(),
  userPrincipalName: z.string(),
  userType: z.string().nullable(),
  mail: z.string().nullable(),
  otherMails: z.array(z.string()),
})
