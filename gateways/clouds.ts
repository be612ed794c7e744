import { WavegateError } from '../domain/errors.ts'
import type { Endpoints, Service } from './connection.ts'

/**
 * Origins of the worldwide cloud. Cross-tenant moves do not cross clouds
 * (https://learn.microsoft.com/exchange/architecture/multitenant-and-cross-tenant-scenarios/cross-tenant-mailbox-migration).
 */
const worldwide: Endpoints = {
  authority: 'https://login.microsoftonline.com',
  graph: 'https://graph.microsoft.com',
  exchange: 'https://outlook.office365.com',
  compliance: 'https://ps.compliance.protection.outlook.com',
  sharepointAdmin: undefined,
  teams: 'https://api.interfaces.records.teams.microsoft.com',
  engage: 'https://www.yammer.com',
}

/** Authorities whose metadata Microsoft's libraries know; any other is a private one. */
const microsoftAuthorities = new Set([
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
  'login.chinacloudapi.cn',
])

/** Audience of the Teams admin service; it is named by an app id, not by its host. */
const teamsAudience = '48ac35b8-9aa8-4d74-927d-1f4a14a0b239'

/**
 * Fills what the configuration leaves out with the worldwide cloud. Throws `configuration-invalid` for an
 * endpoint that is no https origin: a token must never travel in the clear.
 */
export function endpointsFrom(configured: {
  readonly [Name in keyof Endpoints]?: string | undefined
}): Endpoints {
  const originOf = (name: keyof Endpoints): string | undefined => {
    const text = configured[name] ?? worldwide[name]
    return text === undefined ? undefined : httpsOrigin(text, name)
  }
  return {
    authority: originOf('authority') ?? '',
    graph: originOf('graph') ?? '',
    exchange: originOf('exchange') ?? '',
    compliance: originOf('compliance') ?? '',
    sharepointAdmin: originOf('sharepointAdmin'),
    teams: originOf('teams') ?? '',
    engage: originOf('engage') ?? '',
  }
}

function httpsOrigin(text: string, name: string): string {
  const url = URL.parse(text)
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '')
    throw new WavegateError(
      'configuration-invalid',
      `The endpoint ${name} must be an https address such as ${worldwide.graph}; write it without user name or password.`,
    )
  return url.origin
}

export const isMicrosoftAuthority = (authority: string): boolean => microsoftAuthorities.has(URL.parse(authority)?.hostname ?? '')

/** The OAuth scope that gives a token for a service. */
export function scopeOf(endpoints: Endpoints, service: Service): string {
  if (service === 'teams') return `${teamsAudience}/.default`
  if (service === 'engage') return `${originOfService(endpoints, service)}/access_as_user`
  return `${originOfService(endpoints, service)}/.default`
}

/** Throws `configuration-invalid` when the service's address is not configured. */
export function originOfService(endpoints: Endpoints, service: Service): string {
  const origin = endpoints[service]
  if (origin === undefined)
    throw new WavegateError(
      'configuration-invalid',
      `No address is configured for ${service}; add it under endpoints, e.g. https://contoso-admin.sharepoint.com.`,
    )
  return origin
}
