import type { DriveRow } from '../../facts/drives.ts'
import type { OneDrives, OneDriveSite } from '../../facts/one-drives.ts'
import type { Table } from '../../facts/table.ts'

export type DriveOfUser = { readonly site: OneDriveSite } | { readonly none: true } | { readonly unclear: string }

/**
 * The OneDrive of an account: by the owner in the list of sites, and where the list knows none, by what Graph said of the account itself.
 * `none` only when both agree; whatever else was said is unclear.
 */
export function driveOfUser(upns: readonly string[], drive: DriveRow, sites: Table<OneDrives>): DriveOfUser {
  const owned = [...new Set(upns.map(upn => upn.toLowerCase()))].flatMap(upn => sites.find(upn)?.sites ?? [])
  const [first, ...more] = drive.state === 'present' && owned.length !== 1 ? sitesAt(drive.url, owned, sites) : owned
  if (first !== undefined && more.length === 0) return { site: first }
  if (first !== undefined) return { unclear: `SharePoint lists ${more.length + 1} OneDrives of the user` }
  switch (drive.state) {
    case 'absent':
      return { none: true }
    case 'present':
      return { unclear: `the user has a OneDrive at ${drive.url}, but SharePoint does not list it` }
    case 'locked':
      return { unclear: 'the user has a locked OneDrive that SharePoint does not list' }
    case 'no-such-user':
      return { unclear: 'Graph does not know the account' }
    case 'refused':
      return { unclear: `Graph refused to say whether the user has a OneDrive (${drive.code})` }
  }
}

function sitesAt(library: string, owned: readonly OneDriveSite[], sites: Table<OneDrives>): readonly OneDriveSite[] {
  const candidates = owned.length > 0 ? owned : [...sites.all()].flatMap(each => each.sites)
  return candidates.filter(({ url }) => `${library.toLowerCase()}/`.startsWith(`${url.toLowerCase()}/`))
}
