import { assignmentsOf, consumedUnits } from '../tenant/enabled-plans.ts'
import { defineBehaviour } from './define.ts'

/** Seats are counted only when they could run out: the count walks the whole directory. */
export default defineBehaviour({
  id: 'license-needs-seat',
  claim: 'A license is given only while a seat is free; seats in their grace period count.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/licenseunitsdetail',
  on: 'account.license-asked',
  happen(_world, { tenant, account, change, objections }) {
    const has = new Set(assignmentsOf(tenant, account).map(license => license.skuId))
    for (const { skuId } of change.addLicenses) {
      const sku = tenant.skus.get(skuId)
      if (!sku || has.has(skuId)) continue
      const seats = sku.enabled + sku.warning
      if (tenant.accounts.size <= seats || (consumedUnits(tenant).get(skuId) ?? 0) < seats) continue
      const message = `Subscription with SKU ${skuId} does not have any available licenses.`
      objections.push({ code: 'Request_BadRequest', message })
    }
  },
})
