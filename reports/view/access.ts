import type { RunRecord } from '../../domain/run-record.ts'
import { byText, count } from '../format.ts'

/** Under which identities the tenants were read, with which permissions, and what it cost them. */
export interface AccessView {
  readonly identities: readonly {
    readonly side: string
    readonly purpose: string
    readonly clientId: string
    readonly tenantId: string
    readonly permissions: readonly { readonly service: string; readonly names: string }[]
  }[]
  readonly requests: readonly {
    readonly side: string
    readonly service: string
    readonly requests: string
    readonly retries: string
    readonly units: string
    readonly perUser: string
  }[]
  readonly total: string
}

export const access = ({ manifest }: RunRecord): AccessView => ({
  identities: manifest.identities.map(identity => ({
    side: identity.side,
    purpose: identity.purpose,
    clientId: identity.clientId,
    tenantId: identity.tenantId,
    permissions: Object.entries(identity.permissions)
      .sort(([left], [right]) => byText(left, right))
      .map(([service, names]) => ({ service, names: names.length === 0 ? 'none' : names.join(', ') })),
  })),
  requests: manifest.requests.map(row => ({
    side: row.side,
    service: row.service,
    requests: count(row.requests),
    retries: count(row.retries),
    units: count(row.units),
    perUser: count(row.perUser),
  })),
  total: count(manifest.requests.reduce((sum, row) => sum + row.requests, 0)),
})
