import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'provisioning-errors',
  title: 'No provisioning error is open on either account',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover', 'close'],
  covers: { tests: ['TC-24', 'TC-28'] },
  needs: ['source.users', 'target.users'],
  messages: {
    conflict: {
      found: 'Directory synchronization reports a conflict on the {side} account {upn}: {property} {value}.',
      fix: 'Find the object of the {side} that also has this {property} ({value}), remove it there, and synchronize {upn} again.',
    },
    service: {
      found: 'The service {service} of the {side} could not provision the account {upn}.',
      fix: 'Open {upn} in the admin center of the {side}, read the error of {service}, remove its cause, and wait until it is resolved.',
    },
  },
  side: 'both',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/resources/onpremisesprovisioningerror',
    'https://learn.microsoft.com/en-us/graph/api/resources/serviceprovisioningerror',
  ],
  judge(user, facts, verdict) {
    const accounts = [user.source, user.target].map(account => ({ account, row: facts[`${account.side}.users`].row(account) }))
    for (const { account, row } of accounts) {
      const { side, upn } = account
      const conflict = row.provisioningErrors[0]
      if (conflict !== undefined)
        return verdict.fail('conflict', { side, upn, property: conflict.property || conflict.category, value: conflict.value })
      const open = row.serviceErrors.find(error => error.resolved === false)
      if (open !== undefined) return verdict.fail('service', { side, upn, service: open.service || 'of an unknown name' })
    }
    const unclear = accounts.find(({ row }) => row.serviceErrors.some(error => error.resolved === null))
    return unclear === undefined
      ? verdict.pass()
      : verdict.undecided(`a service reports an error on ${unclear.account.upn} and does not say whether it is resolved`)
  },
})
