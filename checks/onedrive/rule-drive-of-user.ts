import type { OneDrives, OneDriveSite } from '../../facts/one-drives.ts'
import type { PersonalSite } from '../../facts/personal-sites.ts'
import type { Table } from '../../facts/table.ts'

export type DriveOfUser = { readonly site: OneDriveSite } | { readonly none: true } | { readonly unclear: string }

/**
 * The OneDrive of an account that is called `upn` now: by the owner in the list of sites, and where the list knows none, by the address
 * that the profile names. `none` only when both agree and the profile was asked for under the name that the account has.
 */
export function driveOfUser(upn: string, profile: PersonalSite, sites: Table<OneDrives>): DriveOfUser {
  const names = [...new Set([profile.upn, upn.toLowerCase()])]
  const owned = names.flatMap(name => sites.find(name)?.sites ?? [])
  const [first, ...more] = profile.url !== '' && owned.length !== 1 ? sitesAt(profile.url, owned, sites) : owned
  if (first !== undefined)
    return more.length === 0 ? { site: first } : { unclear: `SharePoint lists ${owned.length} OneDrives of the user` }
  if (profile.url !== '') return { unclear: `the profile of the user names a OneDrive at ${profile.url}, but SharePoint does not list it` }
  return names.length === 1
    ? { none: true }
    : { unclear: `the account is called ${upn} now, and whether its profile names a OneDrive was asked for ${profile.upn}` }
}

const bare = (url: string): string => url.toLowerCase().replace(/\/+$/, '')

function sitesAt(address: string, owned: readonly OneDriveSite[], sites: Table<OneDrives>): readonly OneDriveSite[] {
  const candidates = owned.length > 0 ? owned : [...sites.all()].flatMap(each => each.sites)
  return candidates.filter(({ url }) => bare(url) === bare(address))
}
