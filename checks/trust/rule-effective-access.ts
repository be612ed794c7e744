import type { AccessPolicy, PartnerAccess } from '../../facts/partner-access.ts'

/** What a tenant really grants the other one. `accessType` values are the service's: `allowed`, `blocked`. */
export interface EffectiveAccess {
  readonly trust: { readonly mfa: boolean; readonly compliantDevice: boolean; readonly hybridJoinedDevice: boolean }
  readonly automaticConsent: { readonly inbound: boolean; readonly outbound: boolean }
  readonly b2bInbound: { readonly users: string; readonly applications: string }
  readonly b2bOutbound: { readonly users: string; readonly applications: string }
}

/**
 * A setting that the partner entry leaves null is inherited from the tenant's default; what that leaves null is the
 * service's default: collaboration allowed, nothing trusted, no invitation redeemed automatically.
 * https://learn.microsoft.com/en-us/entra/external-id/cross-tenant-access-overview
 */
export function effectiveAccess(access: PartnerAccess): EffectiveAccess {
  const layers: readonly AccessPolicy[] = access.partner === null ? [access.default] : [access.partner, access.default]
  const stated = <T>(otherwise: T, read: (policy: AccessPolicy) => T | null | undefined): T => {
    for (const policy of layers) {
      const value = read(policy)
      if (value !== null && value !== undefined) return value
    }
    return otherwise
  }
  return {
    trust: {
      mfa: stated(false, policy => policy.inboundTrust?.mfa),
      compliantDevice: stated(false, policy => policy.inboundTrust?.compliantDevice),
      hybridJoinedDevice: stated(false, policy => policy.inboundTrust?.hybridJoinedDevice),
    },
    automaticConsent: {
      inbound: stated(false, policy => policy.automaticConsent?.inbound),
      outbound: stated(false, policy => policy.automaticConsent?.outbound),
    },
    b2bInbound: {
      users: stated('allowed', policy => policy.b2bInbound?.users),
      applications: stated('allowed', policy => policy.b2bInbound?.applications),
    },
    b2bOutbound: {
      users: stated('allowed', policy => policy.b2bOutbound?.users),
      applications: stated('allowed', policy => policy.b2bOutbound?.applications),
    },
  }
}
