import type { OneDrives, OneDriveSite } from '../../facts/one-drives.ts'
import type { PersonalSite } from '../../facts/personal-sites.ts'
import type { Table } from '../../facts/table.ts'

/** `owner` is empty where the list names none. */
export type DriveOfUser = { readonly site: OneDriveSite; readonly owner: string } | { readonly none: true } | { readonly unclear: string }

/**
 * The OneDrive of an account that is called `upn` now: by the owner in the list of sites, and where the list knows none, by the address
 * that the profile names. `none` only when both agree and the profile was asked for under the name that the account has.
 */
export function driveOfUser(upn: string, profile: PersonalSite, sites: Table<OneDrives>): DriveOfUser {
  const names = [...new Set([profile.upn, upn.toLowerCase()])]
  const owned = names.flatMap(name => ownedBy(sites.find(name)))
  const [first, ...more] = profile.url !== '' && owned.length !== 1 ? sitesAt(profile.url, owned, sites) : owned
  if (first !== undefined) return more.length === 0 ? first : { unclear: `SharePoint lists ${owned.length} OneDrives of the user` }
  if (profile.url !== '') return { unclear: `the profile of the user names a OneDrive at ${profile.url}, but SharePoint does not list it` }
  return names.length === 1
    ? { none: true }
    : { unclear: `the account is called ${upn} now, and whether its profile names a OneDrive was asked for ${profile.upn}` }
}

const bare = (url: string): string => url.toLowerCase().replace(/\/+$/, '')

interface Owned {
  readonly site: OneDriveSite
  readonly owner: string
}

const ownedBy = (row: OneDrives | undefined): Owned[] =>
  (row?.sites ?? []).map(site => ({ site, owner: row?.owner.startsWith('url:') === true ? '' : (row?.owner ?? '') }))

function sitesAt(address: string, owned: readonly Owned[], sites: Table<OneDrives>): readonly Owned[] {
  const candidates = owned.length > 0 ? owned : [...sites.all()].flatMap(ownedBy)
  return candidates.filter(({ site }) => bare(site.url) === bare(address))
}
