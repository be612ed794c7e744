import type { Drive } from '../../tenant/migration.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import { CmdletError } from '../exchange/cmdlet-error.ts'
import { parseFilter, type Filter } from '../exchange/filter.ts'
import { badArgument, noSite } from './csom-error.ts'
import { csomObject, type CsomObject } from './csom-object.ts'
import type { CsomValue } from './csom-request.ts'
import { includePersonalSites } from './enum-numbers.ts'
import { sameUrl } from './hosts.ts'

const megabyte = 1024 * 1024
/** Sites per answer; assumed. */
const pageSize = 200

type Properties = Readonly<Record<string, string | number | boolean | null>>

function properties(tenant: Tenant, drive: Drive): Properties {
  const owner = tenant.accounts.get(drive.ownerId)
  return {
    Url: drive.webUrl,
    Title: owner?.displayName ?? '',
    Owner: owner?.userPrincipalName ?? '',
    Template: drive.template,
    Status: 'Active',
    LockState: drive.lockState,
    HasHolds: drive.onHold,
    StorageUsage: Math.ceil(drive.usedBytes / megabyte),
    StorageMaximumLevel: 5 * megabyte,
    LockIssue: null,
    NewUrl: '',
  }
}

/** A drive whose owner the tenant no longer knows lies in the recycle bin. */
const isDeleted = (tenant: Tenant, drive: Drive): boolean =>
  !tenant.accounts.has(drive.ownerId) && !tenant.deletedAccounts.has(drive.ownerId)

const encoded = (url: string): string => encodeURIComponent(url).replaceAll(/%[\dA-F]{2}/g, code => code.toLowerCase())

function site(tenant: Tenant, drive: Drive): CsomObject {
  return csomObject('SiteProperties', `SiteProperties\n${encoded(drive.webUrl)}`, properties(tenant, drive))
}

export function siteByUrl(tenant: Tenant, url: string): CsomObject {
  for (const drive of tenant.drives.values()) if (sameUrl(drive.webUrl, url) && !isDeleted(tenant, drive)) return site(tenant, drive)
  throw noSite(url)
}

interface Page {
  readonly items: CsomObject[]
  readonly next: string | null
}

/** One page from a place in the tenant's list on; the continuation names the next place. */
function page(tenant: Tenant, start: string, keep: (drive: Drive) => boolean, write: (drive: Drive) => CsomObject): Page {
  const from = start === '' || start === '0' ? 0 : Number(/^SPSiteQuery,(\d+)$/.exec(start)?.[1] ?? 'NaN')
  if (!Number.isInteger(from)) throw badArgument('StartIndex')
  const items: CsomObject[] = []
  let place = 0
  for (const drive of tenant.drives.values()) {
    const here = place++
    if (here < from || !keep(drive)) continue
    if (items.length === pageSize) return { items, next: `SPSiteQuery,${here}` }
    items.push(write(drive))
  }
  return { items, next: null }
}

function enumerable(type: string, { items, next }: Page): CsomObject {
  return csomObject(type, null, { NextStartIndex: -1, NextStartIndexFromSharePoint: next, _Child_Items_: items })
}

function siteFilter(text: string): Filter | null {
  if (text === '') return null
  try {
    return parseFilter(text)
  } catch (error) {
    if (error instanceof CmdletError) throw badArgument('Filter')
    throw error
  }
}

/** `Filter`, `IncludePersonalSite`, `StartIndex`, `Template`: https://learn.microsoft.com/en-us/dotnet/api/microsoft.online.sharepoint.tenantadministration.spositepropertiesenumerablefilter */
export function sitesByFilters(tenant: Tenant, filter: CsomValue | undefined): CsomObject {
  if (!(filter instanceof Map)) throw badArgument('speFilter')
  const text = (name: string): string => {
    const value: unknown = filter.get(name)
    return typeof value === 'string' ? value : ''
  }
  const template = text('Template')
  const personal = filter.get('IncludePersonalSite') === includePersonalSites.include
  const test = siteFilter(text('Filter'))
  const keep = (drive: Drive): boolean => {
    if (isDeleted(tenant, drive)) return false
    if (drive.template === 'SPSPERS#10' && !personal) return false
    if (template !== '' && drive.template !== template && !drive.template.startsWith(`${template}#`)) return false
    if (!test) return true
    const known = properties(tenant, drive)
    return test(name => known[name])
  }
  return enumerable(
    'SPOSitePropertiesEnumerable',
    page(tenant, text('StartIndex'), keep, drive => site(tenant, drive)),
  )
}

export function deletedSites(tenant: Tenant, start: string): CsomObject {
  const write = (drive: Drive): CsomObject =>
    csomObject('DeletedSiteProperties', `DeletedSiteProperties\n${encoded(drive.webUrl)}`, {
      Url: drive.webUrl,
      Status: 'Recycled',
      StorageMaximumLevel: 5 * megabyte,
    })
  return enumerable(
    'SPODeletedSitePropertiesEnumerable',
    page(tenant, start, drive => isDeleted(tenant, drive), write),
  )
}
