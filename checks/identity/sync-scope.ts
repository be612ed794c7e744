import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'sync-scope',
  title: 'The source account is in the scope of cross-tenant synchronization',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage'],
  covers: { setup: ['1.5'] },
  needs: ['source.syncScope'],
  messages: {
    'no-job': {
      found: 'The source has no job of cross-tenant synchronization, so nothing keeps the target account of {upn}.',
      fix: 'Create the provisioning job into the target and assign {upn} to it.',
    },
    outside: {
      found: 'The source account {upn} is assigned to no job of cross-tenant synchronization.',
      fix: 'Assign {upn}, or a group of which it is a direct member, to the application of the provisioning job.',
    },
  },
  side: 'source',
  causedBy: [{ check: 'sync-job', failing: ['none'], explains: ['no-job'] }],
  sources: [
    'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure-graph',
    'https://learn.microsoft.com/en-us/entra/identity/enterprise-apps/assign-user-or-group-access-portal',
  ],
  judge(user, facts, verdict) {
    const { upn, objectId } = user.source
    const { jobs, users } = facts['source.syncScope'].read()
    if (objectId === undefined) return verdict.undecided(`no account '${upn}' is known in the source`)
    if (jobs.length === 0) return verdict.fail('no-job', { upn })
    const assigned = new Set(users[objectId.toLowerCase()])
    const [outside, inside] = [
      jobs.filter(job => !assigned.has(job.servicePrincipalId)),
      jobs.filter(job => assigned.has(job.servicePrincipalId)),
    ]
    if (outside.length === 0) return verdict.pass()
    if (outside.some(job => job.assigned === 0))
      return verdict.undecided(
        'nobody is assigned to a provisioning job: it synchronizes nobody or everybody, and the setting cannot be read',
      )
    if (inside.length > 0)
      return verdict.undecided(
        `${upn} is in the scope of ${inside.length} of ${jobs.length} provisioning jobs, and the directory does not show which of them leads to the target`,
      )
    return verdict.fail('outside', { upn })
  },
})
