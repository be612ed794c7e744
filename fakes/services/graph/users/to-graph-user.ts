import type { RouteRequest } from '../../define.ts'
import type { Account } from '../../../tenant/account.ts'
import { selectOf } from '../odata/query-options.ts'
import { versionOf } from '../wire/graph-table.ts'
import { notModelled, Refusal } from '../wire/refusal.ts'
import { activityOf, refuseActivity, wantsActivity } from './sign-in-activity.ts'
import { betaUserProperties, defaultUserProperties, singleUserProperties, userProperties } from './user-properties.ts'

/**
 * Accounts in the shape of Graph's `user`, with the properties that the request selects. The entity is an open type in
 * Graph's metadata, so a name it does not know is absent from the answer instead of an error (assumed).
 */
export function userWriter(request: RouteRequest): (account: Account) => Record<string, unknown> {
  const table = versionOf(request) === 'beta' ? betaUserProperties : userProperties
  const columns: (readonly [string, (typeof table)[string]])[] = []
  const seen = new Set<string>()
  for (const name of ['id', ...(selectOf(request) ?? defaultUserProperties)]) {
    const known = canonical.get(name.toLowerCase())
    const read = known === undefined ? undefined : table[known]
    if (known === undefined || read === undefined || seen.has(known)) continue
    seen.add(known)
    columns.push([known, read])
  }
  const hasActivity = wantsActivity(request)
  if (hasActivity) refuseActivity(request)
  return account => {
    const user: Record<string, unknown> = {}
    for (const [name, read] of columns) user[name] = read(account, request.tenant)
    return hasActivity ? Object.assign(user, activityOf(account)) : user
  }
}

const canonical = new Map(Object.keys(betaUserProperties).map(name => [name.toLowerCase(), name]))

/** Reads one property for a filter; unknown ones are the vendor's 400. */
export function readUser(request: RouteRequest, account: Account): (property: string) => unknown {
  return property => {
    if (/^signInActivity$/iu.test(property)) throw notModelled('queries by signInActivity')
    const known = canonical.get(property.toLowerCase())
    const read = known === undefined ? undefined : betaUserProperties[known]
    if (!read)
      throw new Refusal(
        400,
        'Request_BadRequest',
        `Invalid filter clause: Could not find a property named '${property}' on type 'microsoft.graph.user'.`,
      )
    return read(account, request.tenant)
  }
}

/** Refuses the properties that only a single user has, as Graph does on collections. */
export function refuseSingleUserProperties(request: RouteRequest): void {
  const single = selectOf(request)?.some(name => singleUserProperties.includes(name))
  if (single) throw new Refusal(501, 'NotImplemented', 'This operation target is not yet supported.')
}
