import { z } from 'zod'
import { segment } from './odata.ts'
import type { GraphReader } from './reader.ts'

const access = z
  .object({
    accessType: z.string(),
    targets: z.array(z.object({ target: z.string(), targetType: z.string() })).nullish(),
  })
  .nullable()
/** A part that is null inherits; one that is absent was not read. */
const b2b = z.object({ usersAndGroups: access, applications: access }).nullable()
const trust = z
  .object({
    isMfaAccepted: z.boolean().nullable(),
    isCompliantDeviceAccepted: z.boolean().nullable(),
    isHybridAzureADJoinedDeviceAccepted: z.boolean().nullable(),
  })
  .nullable()
const consent = z.object({ inboundAllowed: z.boolean().nullable(), outboundAllowed: z.boolean().nullable() }).nullable()

const settings = {
  b2bCollaborationInbound: b2b,
  b2bCollaborationOutbound: b2b,
  inboundTrust: trust,
  automaticUserConsentSettings: consent,
}
const defaultSchema = z.object({ ...settings, isServiceDefault: z.boolean().nullish() })
const partnerSchema = z.object({
  tenantId: z.string(),
  ...settings,
  isInMultiTenantOrganization: z.boolean().nullish(),
})
const synchronizationSchema = z.object({
  tenantId: z.string().nullish(),
  displayName: z.string().nullish(),
  userSyncInbound: z.object({ isSyncAllowed: z.boolean().nullable() }).nullable(),
})

export type CrossTenantDefault = z.output<typeof defaultSchema>
/** A null setting inherits the default. */
export type CrossTenantPartner = z.output<typeof partnerSchema>
export type IdentitySynchronization = z.output<typeof synchronizationSchema>

const base = '/policies/crossTenantAccessPolicy'

/** https://learn.microsoft.com/graph/api/crosstenantaccesspolicyconfigurationdefault-get */
export const crossTenantDefault = async (graph: GraphReader): Promise<CrossTenantDefault> => graph.one(defaultSchema, `${base}/default`)

/** Null: no configuration exists for that tenant, the default applies. */
export const crossTenantPartner = async (graph: GraphReader, tenantId: string): Promise<CrossTenantPartner | null> =>
  graph.oneOrNull(partnerSchema, `${base}/partners/${segment(tenantId)}`)

/** Null: synchronization from that tenant was never configured. */
export const identitySynchronization = async (graph: GraphReader, tenantId: string): Promise<IdentitySynchronization | null> =>
  graph.oneOrNull(synchronizationSchema, `${base}/partners/${segment(tenantId)}/identitySynchronization`)
