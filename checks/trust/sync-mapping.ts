import { defineCheck } from '../define.ts'
import { constantOf } from './rule-constant-mapping.ts'

export default defineCheck({
  id: 'sync-mapping',
  title: 'Provisioning makes members who are shown in address lists',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup'],
  covers: { setup: ['1.5', '2.1'] },
  needs: ['source.synchronizationJobs'],
  messages: {
    wrong: {
      found: 'The provisioning job {job} of the source fills {attribute} of the accounts that it makes with {found} instead of {wanted}.',
      fix: 'Map {attribute} to the constant {wanted} in the attribute mappings of {job}, always, then restart the job.',
    },
    none: {
      found: 'The source {source} has no job of cross-tenant synchronization whose mappings could be read.',
      fix: 'Create a job in {source} that maps userType to Member and showInAddressList to true.',
    },
  },
  side: 'source',
  causedBy: [{ check: 'sync-job', failing: ['none'], explains: ['none'] }],
  sources: [
    'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure',
    'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure-graph',
  ],
  judge(pair, facts, verdict) {
    const wanted = { userType: 'member', showInAddressList: 'true' }
    const found = [...facts['source.synchronizationJobs'].all()].flatMap(job =>
      Object.entries(wanted).map(([attribute, value]) => ({ job: job.id, attribute, wanted: value, constant: constantOf(job, attribute) })),
    )
    if (found.length === 0) return verdict.fail('none', { source: pair.source.tenantId })
    const wrong = found.flatMap(({ constant, ...each }) =>
      'value' in constant && constant.value !== each.wanted ? [{ ...each, found: constant.value }] : [],
    )
    const first = wrong[0]
    const jobs = new Set(found.map(each => each.job)).size
    if (first && new Set(wrong.map(each => each.job)).size === jobs) return verdict.fail('wrong', first)
    // A job does not show into which tenant it provisions.
    if (first)
      return verdict.undecided(
        `one of ${jobs} provisioning jobs fills ${first.attribute} with ${first.found}, and which of them serves the target cannot be read`,
      )
    const unclear = found.flatMap(({ constant }) => ('unclear' in constant ? [constant.unclear] : []))[0]
    return unclear === undefined ? verdict.pass() : verdict.undecided(unclear)
  },
})
