import { isBaseSku } from '../../data/service-plans/base-license.ts'
import { isMigrationSku } from '../../data/service-plans/migration-license.ts'
import type { LicenseGroup } from '../../facts/license-groups.ts'
import type { SubscribedSku } from '../../facts/subscribed-skus.ts'
import type { AccountRow } from '../../facts/users.ts'

const inForce: readonly string[] = ['active', 'activewitherror', 'warning']
const usable: readonly string[] = ['enabled', 'warning']

/** Seats that nobody uses. Seats in grace count: https://learn.microsoft.com/en-us/graph/api/resources/licenseunitsdetail */
export const freeSeats = (sku: SubscribedSku): number =>
  usable.includes(sku.status.toLowerCase()) ? Math.max(0, sku.enabled + sku.warning - sku.consumed) : 0

/** Whether the account has a seat of one of these products. */
export const hasSeat = (account: AccountRow | undefined, skuIds: ReadonlySet<string>): boolean =>
  account?.licenses.some(({ skuId, state }) => skuIds.has(skuId.toLowerCase()) && inForce.includes(state.toLowerCase())) ?? false

/**
 * The base products that count on a side: those that the groups for the time after cutover assign, because a seat of another
 * product does not help there; all of the tenant where the groups assign none.
 */
export function baseSkus(groups: Iterable<LicenseGroup>, bought: Iterable<SubscribedSku>): ReadonlySet<string> {
  const assigned = new Set([...groups].flatMap(group => group.licenses.map(license => license.skuId.toLowerCase())).filter(isBaseSku))
  return assigned.size > 0 ? assigned : new Set([...bought].map(sku => sku.skuId.toLowerCase()).filter(isBaseSku))
}

/** Free seats of these products. */
export const seatsOf = (bought: Iterable<SubscribedSku>, skuIds: ReadonlySet<string>): number =>
  [...bought].filter(sku => skuIds.has(sku.skuId.toLowerCase())).reduce((sum, sku) => sum + freeSeats(sku), 0)

/** The products of the tenant that are the migration license. */
export const migrationSkus = (bought: Iterable<SubscribedSku>, overrides: readonly string[]): ReadonlySet<string> =>
  new Set([...bought].filter(sku => isMigrationSku(sku.partNumber, sku.skuId, overrides)).map(sku => sku.skuId.toLowerCase()))
