import type { Side } from '../domain/account.ts'

/** One listening origin per service; a token's audience names exactly one of them. */
export type Service = 'graph' | 'exchange' | 'compliance' | 'sharepointAdmin' | 'teams' | 'engage'

export const services: readonly Service[] = ['graph', 'exchange', 'compliance', 'sharepointAdmin', 'teams', 'engage']

/** Origins, `https://host[:port]`. */
export interface Endpoints {
  readonly authority: string
  readonly graph: string
  readonly exchange: string
  readonly compliance: string
  /** `https://contoso-admin.sharepoint.com`; undefined when the configuration does not name it. */
  readonly sharepointAdmin: string | undefined
  readonly teams: string
  readonly engage: string
}

/** How to reach one side of the tenant pair. */
export interface TenantConnection {
  readonly side: Side
  readonly tenantId: string
  readonly initialDomain: string
  readonly endpoints: Endpoints
  /** Certificate authorities, PEM, trusted beside the machine's own; for the twin and for inspecting proxies. */
  readonly trustedCa: string | undefined
}

/** An application that signs in without a person. */
export type Identity =
  | { readonly kind: 'secret'; readonly clientId: string; readonly secret: string }
  | {
      readonly kind: 'certificate'
      readonly clientId: string
      readonly certificatePem: string
      readonly password: string | undefined
    }
  | { readonly kind: 'workload'; readonly clientId: string; readonly tokenFile: string }
  | { readonly kind: 'managed-identity'; readonly clientId: string | undefined }

/** Viva Engage answers people only: a token somebody supplies, or a sign-in on another device. */
export type DelegatedIdentity =
  | { readonly kind: 'token'; readonly token: string }
  | {
      readonly kind: 'device-code'
      readonly clientId: string
      readonly prompt: (message: string) => void
    }
