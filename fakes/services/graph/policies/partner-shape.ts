import { z } from 'zod'
import type { PartnerPolicy } from '../../../tenant/organization.ts'

/** B2B access in or out: the twin models whether it is open, for all users and applications alike. */
function access(setting: 'allowed' | 'blocked' | null): unknown {
  if (setting === null) return null
  return {
    usersAndGroups: { accessType: setting, targets: [{ target: 'AllUsers', targetType: 'user' }] },
    applications: { accessType: setting, targets: [{ target: 'AllApplications', targetType: 'application' }] },
  }
}

/** A partner's settings; null means: inherits the default. https://learn.microsoft.com/graph/api/resources/crosstenantaccesspolicyconfigurationpartner */
export function partnerRow(policy: PartnerPolicy): Record<string, unknown> {
  return {
    tenantId: policy.tenantId,
    isServiceProvider: null,
    isInMultiTenantOrganization: policy.isInMultiTenantOrganization,
    inboundTrust: policy.inboundTrust,
    b2bCollaborationInbound: access(policy.b2bCollaborationInbound),
    b2bCollaborationOutbound: access(policy.b2bCollaborationOutbound),
    b2bDirectConnectInbound: null,
    b2bDirectConnectOutbound: null,
    tenantRestrictions: null,
    automaticUserConsentSettings: policy.automaticUserConsent ?? { inboundAllowed: null, outboundAllowed: null },
  }
}

/** The default that partners inherit; direct connect is the service's own default, blocked. */
export function defaultRow(policy: PartnerPolicy): Record<string, unknown> {
  return {
    isServiceDefault: isUntouched(policy),
    inboundTrust: policy.inboundTrust ?? {
      isMfaAccepted: false,
      isCompliantDeviceAccepted: false,
      isHybridAzureADJoinedDeviceAccepted: false,
    },
    b2bCollaborationInbound: access(policy.b2bCollaborationInbound ?? 'allowed'),
    b2bCollaborationOutbound: access(policy.b2bCollaborationOutbound ?? 'allowed'),
    b2bDirectConnectInbound: access('blocked'),
    b2bDirectConnectOutbound: access('blocked'),
    automaticUserConsentSettings: policy.automaticUserConsent ?? { inboundAllowed: false, outboundAllowed: false },
  }
}

function isUntouched(policy: PartnerPolicy): boolean {
  const { inboundTrust: trust, automaticUserConsent: consent } = policy
  const trusts = trust !== null && (trust.isMfaAccepted || trust.isCompliantDeviceAccepted || trust.isHybridAzureADJoinedDeviceAccepted)
  const consents = consent !== null && (consent.inboundAllowed || consent.outboundAllowed)
  return policy.b2bCollaborationInbound !== 'blocked' && policy.b2bCollaborationOutbound !== 'blocked' && !trusts && !consents
}

const accessShape = z.looseObject({ usersAndGroups: z.looseObject({ accessType: z.enum(['allowed', 'blocked']) }) }).nullable()

/** What may be written of a partner or of the default; all of it optional. */
export const partnerShape = z.strictObject({
  tenantId: z.guid().optional(),
  inboundTrust: z
    .strictObject({ isMfaAccepted: z.boolean(), isCompliantDeviceAccepted: z.boolean(), isHybridAzureADJoinedDeviceAccepted: z.boolean() })
    .partial()
    .nullable()
    .optional(),
  b2bCollaborationInbound: accessShape.optional(),
  b2bCollaborationOutbound: accessShape.optional(),
  automaticUserConsentSettings: z
    .strictObject({ inboundAllowed: z.boolean().nullable(), outboundAllowed: z.boolean().nullable() })
    .partial()
    .optional(),
})

/** Writes only what the body names. */
export function applyPartner(policy: PartnerPolicy, body: z.infer<typeof partnerShape>): void {
  const { inboundTrust: trust, automaticUserConsentSettings: consent } = body
  if (body.b2bCollaborationInbound !== undefined)
    policy.b2bCollaborationInbound = body.b2bCollaborationInbound?.usersAndGroups.accessType ?? null
  if (body.b2bCollaborationOutbound !== undefined)
    policy.b2bCollaborationOutbound = body.b2bCollaborationOutbound?.usersAndGroups.accessType ?? null
  if (trust === null) policy.inboundTrust = null
  else if (trust)
    policy.inboundTrust = {
      isMfaAccepted: trust.isMfaAccepted ?? policy.inboundTrust?.isMfaAccepted ?? false,
      isCompliantDeviceAccepted: trust.isCompliantDeviceAccepted ?? policy.inboundTrust?.isCompliantDeviceAccepted ?? false,
      isHybridAzureADJoinedDeviceAccepted:
        trust.isHybridAzureADJoinedDeviceAccepted ?? policy.inboundTrust?.isHybridAzureADJoinedDeviceAccepted ?? false,
    }
  if (consent)
    policy.automaticUserConsent = {
      inboundAllowed: consent.inboundAllowed ?? policy.automaticUserConsent?.inboundAllowed ?? false,
      outboundAllowed: consent.outboundAllowed ?? policy.automaticUserConsent?.outboundAllowed ?? false,
    }
}
