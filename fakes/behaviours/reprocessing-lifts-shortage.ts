import { consumedUnits } from '../tenant/enabled-plans.ts'
import { defineBehaviour } from './define.ts'

/** Of the errors of a license only the shortage of seats is one that the twin can judge again. */
export default defineBehaviour({
  id: 'reprocessing-lifts-shortage',
  claim: 'Reprocessing the licenses of an account lifts the error CountViolation once enough seats are there.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/licensing-groups-resolve-problems',
  on: 'account.licenses-reprocessed',
  happen(_world, { tenant, account }) {
    const consumed = consumedUnits(tenant)
    for (const [skuId, { error }] of Object.entries(account.licenseErrors)) {
      const sku = tenant.skus.get(skuId)
      if (error === 'CountViolation' && sku && (consumed.get(skuId) ?? 0) <= sku.enabled + sku.warning) delete account.licenseErrors[skuId]
    }
  },
})
