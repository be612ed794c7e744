import { refusalOf } from './transitions/move-refusal.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'job-checks-mail',
  claim:
    'For mail a job needs the named endpoint, leading to the source (EXCH-07), a user in the scope of the relationship (MIGR-002), and everything else that a move of the mailbox needs (EXCH-08).',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'job.workload-asked',
  happen(world, { tenant: target, source, job, targetId: accountId, workload, objections }) {
    if (workload !== 'Exchange') return
    const endpoint = target.migrationEndpoints.get(job.exchangeSettings?.sourceEndpoint ?? '')
    if (endpoint?.remoteTenant.toLowerCase() !== source.initialDomain.toLowerCase())
      return void objections.push({ code: 'EXCH-07', message: 'There is no such migration endpoint for the source.' })
    const deliveryDomain = job.exchangeSettings?.targetDeliveryDomain ?? ''
    const refusal = refusalOf(world, { target, accountId, endpoint, deliveryDomain, batchName: job.displayName })
    if (!refusal) return
    const code = refusal.exception === 'MailboxNotInCrossTenantMigrationScopeException' ? 'MIGR-002' : 'EXCH-08'
    objections.push({ code, message: `Test-MigrationServerAvailability: ${refusal.exception}: ${refusal.text}` })
  },
})
