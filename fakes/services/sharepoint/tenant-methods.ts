import { begun } from '../define.ts'
import { enabledPlans } from '../../tenant/enabled-plans.ts'
import { findAccount } from '../../tenant/find-account.ts'
import type { SharePointTrust } from '../../tenant/migration.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import { badArgument } from './csom-error.ts'
import type { CsomObject } from './csom-object.ts'
import type { CsomValue } from './csom-request.ts'
import { licenseResults, relationRoles, relationScenarios, relationStatus } from './enum-numbers.ts'
import { personalHost, sameUrl } from './hosts.ts'
import { mappingItem, uploadIdentityMap } from './identity-map.ts'
import { deletedSites, siteByUrl, sitesByFilters } from './site-properties.ts'

export interface MethodCall {
  readonly world: World
  readonly tenant: Tenant
  readonly parameters: readonly CsomValue[]
  /** See `begun`. */
  readonly half?: boolean | undefined
}

type PlainMethod = (call: MethodCall) => string | number | boolean | readonly string[]

function text(call: MethodCall, index: number, name: string): string {
  const value = call.parameters[index]
  if (typeof value !== 'string') throw badArgument(name)
  return value
}

function number(call: MethodCall, index: number, name: string): number {
  const value = call.parameters[index]
  if (typeof value !== 'number' || !Number.isInteger(value)) throw badArgument(name)
  return value
}

function tenantByHost(world: World, url: string): Tenant | null {
  for (const tenant of world.tenants.values()) if (sameUrl(personalHost(tenant), url)) return tenant
  return null
}

function verify(call: MethodCall): number {
  if (number(call, 0, 'scenario') !== relationScenarios['MnA']) throw badArgument('scenario')
  const role = number(call, 1, 'partnerRole')
  const url = text(call, 2, 'partnerMySiteHostUrl')
  const trust = call.tenant.sharePointTrusts.find(each => sameUrl(each.partnerHostUrl, url) && relationRoles[each.partnerRole] === role)
  return relationStatus[trust?.verification ?? 'NotEstablished']
}

const relation = ({ partnerHostUrl, partnerRole }: SharePointTrust): string =>
  JSON.stringify({ Scenario: 'MnA', PartnerRole: partnerRole, PartnerMySiteHostUrl: partnerHostUrl })

/** The migration license is recognised by its plan or, for mailboxes, by the capability that Exchange persists. */
function isLicensed(tenant: Tenant | null, upn: string): boolean {
  if (!tenant) return false
  for (const account of tenant.accounts.values())
    if (account.userPrincipalName.toLowerCase() === upn.toLowerCase())
      return enabledPlans(tenant, account).some(plan => plan.name.toUpperCase() === 'CROSS_TENANT_USER_DATA_MIGRATION')
  return false
}

/** Runs in the source with the target's host as partner, or the other way round. */
function licensing(call: MethodCall): number {
  const [sourceUpn, targetUpn] = [text(call, 0, 'sourceUserUPN'), text(call, 1, 'targetUserUPN')]
  const partner = tenantByHost(call.world, text(call, 2, 'partnerMySiteHostUrl'))
  const sides = [call.tenant, partner]
  if (sides.some(tenant => isLicensed(tenant, sourceUpn))) return licenseResults.SourceUserLicensed
  return sides.some(tenant => isLicensed(tenant, targetUpn)) ? licenseResults.TargetUserLicensed : licenseResults.NoLicense
}

/** That a profile names nothing once the OneDrive has moved, and that an unknown user is answered the same, is assumed. */
function personalSite(call: MethodCall): string {
  const account = findAccount(call.tenant, text(call, 0, 'userPrincipalName'))
  const drive = account && call.tenant.drives.get(account.id)
  return drive && drive.template !== 'RedirectSite#0' ? drive.webUrl : ''
}

/** Methods of `Tenant` that answer a value. https://learn.microsoft.com/en-us/dotnet/api/microsoft.online.sharepoint.tenantadministration.tenant */
export const plainMethods: Readonly<Record<string, PlainMethod>> = {
  GetMySiteHostUrl: ({ tenant }) => personalHost(tenant),
  VerifySPOTenantOrgRelation: verify,
  GetSPOTenantOrgRelationAll: ({ tenant }) => tenant.sharePointTrusts.map(relation),
  GetPersonalSiteUrl: personalSite,
  IsMnALicensingEnabledForUser: licensing,
  AddOrUpdateTenantIdentityMap: call => {
    const lines = call.parameters[0]
    if (!Array.isArray(lines) || !lines.every(line => typeof line === 'string')) throw badArgument('identityMap')
    return uploadIdentityMap(call.world, call.tenant, begun(call.half, lines))
  },
}

/** Methods of `Tenant` that answer an object. */
export const objectMethods: Readonly<Record<string, (call: MethodCall) => CsomObject>> = {
  GetSitePropertiesByUrl: call => siteByUrl(call.tenant, text(call, 0, 'url')),
  GetSitePropertiesFromSharePointByFilters: call => sitesByFilters(call.tenant, call.parameters[0]),
  GetDeletedSitePropertiesFromSharePoint: call => {
    const start = call.parameters[0]
    return deletedSites(call.tenant, typeof start === 'string' ? start : '')
  },
  GetTenantUserIdentityMappingItem: call => mappingItem(call.tenant, number(call, 0, 'field'), text(call, 1, 'value')),
}
