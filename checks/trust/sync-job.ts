import { defineCheck } from '../define.ts'
import { jobState } from './rule-job-defect.ts'

export default defineCheck({
  id: 'sync-job',
  title: 'The job that provisions users in the target runs and has succeeded lately',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { setup: ['1.5', '2.1'] },
  needs: ['source.synchronizationJobs'],
  messages: {
    none: {
      found: 'The source {source} has no job of cross-tenant synchronization.',
      fix: 'Create one in {source} that provisions the users of the waves in the target, and start it.',
    },
    broken: {
      found: 'The provisioning job {job} of the source {defect}.',
      fix: 'Repair {job} in the Entra admin center of the source, under Cross-tenant synchronization: read its provisioning log, then restart it.',
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/resources/synchronization-synchronizationstatus',
    'https://learn.microsoft.com/en-us/entra/identity/app-provisioning/application-provisioning-quarantine-status',
  ],
  judge(pair, facts, verdict, { settings, asOf }) {
    const jobs = [...facts['source.synchronizationJobs'].all()].map(job => ({
      job,
      ...jobState(job, settings.limits.syncMaxAgeHours, asOf),
    }))
    if (jobs.length === 0) return verdict.fail('none', { source: pair.source.tenantId })
    const bad = jobs.flatMap(each => (each.state === 'runs' ? [] : [each]))
    const first = bad[0]
    if (first === undefined) return verdict.pass()
    // A job does not show into which tenant it provisions.
    if (bad.length < jobs.length)
      return verdict.undecided(
        `${bad.length} of ${jobs.length} provisioning jobs ${bad.length === 1 ? 'does' : 'do'} not run, and which of them serves the target cannot be read: ${first.job.id} ${first.reason}`,
      )
    const broken = bad.find(each => each.state === 'broken')
    if (broken === undefined || broken.reason === '' || bad.some(each => each.state === 'unclear'))
      return verdict.undecided(`the job ${first.job.id} ${first.reason}`)
    return verdict.fail('broken', { job: broken.job.id, defect: broken.reason })
  },
})
