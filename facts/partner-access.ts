import { z } from 'zod'
import { otherSide } from '../domain/account.ts'
import type { CrossTenantDefault, CrossTenantPartner } from '../gateways/graph/cross-tenant-access.ts'
import { defineValue } from './define.ts'

const direction = z.object({
  /** `allowed` or `blocked` for users and for applications, with ` for some` unless it is for all; null inherits. */
  users: z.string().nullable(),
  applications: z.string().nullable(),
})

const policy = z.object({
  b2bInbound: direction.nullable(),
  b2bOutbound: direction.nullable(),
  inboundTrust: z
    .object({ mfa: z.boolean().nullable(), compliantDevice: z.boolean().nullable(), hybridJoinedDevice: z.boolean().nullable() })
    .nullable(),
  automaticConsent: z.object({ inbound: z.boolean().nullable(), outbound: z.boolean().nullable() }).nullable(),
  inMultitenantOrganization: z.boolean().nullable(),
})

const value = z.object({
  /** Null when the tenant has no entry for the other one, so that its default applies. */
  partner: policy.nullable(),
  default: policy,
  /** Whether the other tenant may provision users here; null when that was never set. */
  userSyncInbound: z.boolean().nullable(),
})

export type PartnerAccess = z.infer<typeof value>
export type AccessPolicy = z.infer<typeof policy>

type Direction = CrossTenantPartner['b2bCollaborationInbound']
const accessOf = (access: NonNullable<Direction>['usersAndGroups'], all: string): string | null =>
  access ? `${access.accessType}${access.targets?.some(({ target }) => target === all) ? '' : ' for some'}` : null

const toDirection = (access: Direction): AccessPolicy['b2bInbound'] =>
  access && { users: accessOf(access.usersAndGroups, 'AllUsers'), applications: accessOf(access.applications, 'AllApplications') }

const toPolicy = (policy: CrossTenantPartner | CrossTenantDefault, inMultitenantOrganization: boolean | null): AccessPolicy => ({
  b2bInbound: toDirection(policy.b2bCollaborationInbound),
  b2bOutbound: toDirection(policy.b2bCollaborationOutbound),
  inboundTrust:
    policy.inboundTrust === null
      ? null
      : {
          mfa: policy.inboundTrust.isMfaAccepted,
          compliantDevice: policy.inboundTrust.isCompliantDeviceAccepted,
          hybridJoinedDevice: policy.inboundTrust.isHybridAzureADJoinedDeviceAccepted,
        },
  automaticConsent:
    policy.automaticUserConsentSettings === null
      ? null
      : { inbound: policy.automaticUserConsentSettings.inboundAllowed, outbound: policy.automaticUserConsentSettings.outboundAllowed },
  inMultitenantOrganization,
})

export default defineValue({
  id: 'partnerAccess',
  about: 'Cross-tenant access settings of this tenant for the other one, beside its default.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { graph: ['Policy.Read.All'] },
  sources: ['https://learn.microsoft.com/en-us/graph/api/resources/crosstenantaccesspolicyconfigurationpartner'],
  value,
  async read({ side, gateways, tenants }) {
    const partnerId = tenants[otherSide(side === 'source' ? 'source' : 'target')].tenantId
    const [partner, standard, sync] = await Promise.all([
      gateways.graph.crossTenantPartner(partnerId),
      gateways.graph.crossTenantDefault(),
      gateways.graph.identitySynchronization(partnerId),
    ])
    return {
      partner: partner === null ? null : toPolicy(partner, partner.isInMultiTenantOrganization ?? null),
      default: toPolicy(standard, null),
      userSyncInbound: sync?.userSyncInbound?.isSyncAllowed ?? null,
    }
  },
})
