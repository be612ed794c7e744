import { productName } from '../../data/service-plans/product-name.ts'
import { defineCheck } from '../define.ts'

const known: readonly string[] = ['active', 'activewitherror', 'disabled', 'error', 'warning']

export default defineCheck({
  id: 'license-errors',
  title: 'No license of either account is in error',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover', 'close'],
  covers: { setup: ['P.1'], tests: ['TC-25'] },
  needs: ['source.users', 'target.users'],
  messages: {
    error: {
      found: 'A license of the {side} account {upn} is in error: {license} ({origin}) says {error}.',
      fix: 'Remove the cause of {error} ({license}, {origin}), then let the licenses of {upn} be processed again.',
    },
  },
  side: 'both',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: [
    'https://learn.microsoft.com/en-us/entra/identity/users/licensing-groups-resolve-problems',
    'https://learn.microsoft.com/en-us/graph/api/resources/licenseassignmentstate',
  ],
  judge(user, facts, verdict) {
    const unclear: string[] = []
    for (const account of [user.source, user.target])
      for (const { skuId, groupId, state, error } of facts[`${account.side}.users`].row(account).licenses) {
        const failed = !['', 'none'].includes(error.toLowerCase())
        const origin = groupId === null ? 'assigned directly' : `given by the group ${groupId}`
        if (failed || ['error', 'activewitherror'].includes(state.toLowerCase()))
          return verdict.fail('error', {
            side: account.side,
            upn: account.upn,
            license: productName(skuId),
            origin,
            error: failed ? error : 'no reason',
          })
        if (!known.includes(state.toLowerCase()))
          unclear.push(`the license ${productName(skuId)} of ${account.upn} is in the unknown state '${state}'`)
      }
    return unclear.length > 0 ? verdict.undecided(unclear.join('; ')) : verdict.pass()
  },
})
