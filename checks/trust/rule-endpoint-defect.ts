import type { MigrationEndpoint } from '../../facts/migration-endpoints.ts'

const server = 'outlook.office.com'

/**
 * What keeps an endpoint from fetching mailboxes of the tenant with this initial domain as this app; undefined when nothing does.
 * https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration
 */
export function endpointDefect(endpoint: MigrationEndpoint, initialDomain: string, appId: string): string | undefined {
  if (endpoint.type.toLowerCase() !== 'exchangeremotemove') return `its type is '${endpoint.type}', not ExchangeRemoteMove`
  if (endpoint.remoteServer !== server) return `its remote server is '${endpoint.remoteServer ?? 'none'}', not ${server}`
  if (endpoint.remoteTenant !== initialDomain.toLowerCase())
    return `its remote tenant is '${endpoint.remoteTenant ?? 'none'}', not ${initialDomain}`
  if (endpoint.appId !== appId.toLowerCase()) return `its application is ${endpoint.appId ?? 'not set'}, not ${appId}`
  return undefined
}
