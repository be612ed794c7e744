import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'sync-descoped',
  title: 'The source account left cross-tenant synchronization and the target account survived it',
  scope: 'user',
  severity: 'warning',
  waivable: true,
  guards: ['close'],
  covers: { tests: ['TC-26'] },
  needs: ['source.syncScope', 'target.users'],
  messages: {
    'in-scope': {
      found: 'The source account {upn} is still in the scope of cross-tenant synchronization, which goes on writing to {target}.',
      fix: 'Take {upn} out of the application of the provisioning job, and restore {target} when the next cycle deletes it.',
    },
    deleted: {
      side: 'target',
      found: 'The target has no account {target} any more: leaving the scope of synchronization deletes the account at the other end.',
      fix: 'Restore {target} from the deleted users of the target; that is possible for 30 days.',
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure-graph',
    'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-overview',
  ],
  judge(user, facts, verdict) {
    const data = { upn: user.source.upn, target: user.target.upn }
    const { jobs, users } = facts['source.syncScope'].read()
    if (facts['target.users'].find(user.target) === undefined) return verdict.fail('deleted', data)
    if (user.source.objectId === undefined) return verdict.undecided(`no account '${data.upn}' is known in the source`)
    const assigned = new Set(users[user.source.objectId.toLowerCase()])
    const inside = jobs.filter(job => assigned.has(job.servicePrincipalId))
    if (inside.length === 0) return verdict.pass()
    if (inside.length < jobs.length)
      return verdict.undecided(
        `${data.upn} is in the scope of ${inside.length} of ${jobs.length} provisioning jobs, and the directory does not show which of them leads to the target`,
      )
    return verdict.fail('in-scope', data)
  },
})
