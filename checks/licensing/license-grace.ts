import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'license-grace',
  title: 'No license in its grace period would be lost by changing license groups',
  scope: 'user',
  severity: 'warning',
  waivable: true,
  guards: ['cutover'],
  covers: { setup: ['D.2'] },
  needs: ['source.users', 'source.subscribedSkus'],
  messages: {
    grace: {
      found:
        'The license {product} of the source account {upn} is not fully paid for ({status}), and leaving the group {group} would lose it.',
      fix: 'Renew {product}, or leave {upn} in the group {group} and disable the plans that scrub there.',
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/resources/subscribedsku',
    'https://learn.microsoft.com/en-us/entra/fundamentals/concept-group-based-licensing',
  ],
  judge(user, facts, verdict, { settings }) {
    const { upn } = user.source
    const leaving = new Set(settings.source.standardLicenseGroups.map(group => group.toLowerCase()))
    const unclear: string[] = []
    for (const { skuId, groupId, state } of facts['source.users'].row(user.source).licenses) {
      if (groupId === null || !leaving.has(groupId.toLowerCase())) continue
      const sku = facts['source.subscribedSkus'].find(skuId)
      const product = sku?.partNumber ?? skuId
      if (['warning', 'disabled'].includes(state.toLowerCase()))
        return verdict.fail('grace', { upn, product, status: `its state is ${state}`, group: groupId })
      if (sku === undefined) unclear.push(`the license ${skuId} is not among the products of the tenant`)
      else if (sku.status === '') unclear.push(`the tenant does not state whether ${product} is in force`)
      else if (sku.status.toLowerCase() !== 'enabled')
        return verdict.fail('grace', { upn, product, status: `the product is in the state ${sku.status}`, group: groupId })
      else if (sku.consumed > sku.enabled)
        return verdict.fail('grace', { upn, product, status: `${sku.consumed} of ${sku.enabled} seats are taken`, group: groupId })
    }
    return unclear.length > 0 ? verdict.undecided(unclear.join('; ')) : verdict.pass()
  },
})
