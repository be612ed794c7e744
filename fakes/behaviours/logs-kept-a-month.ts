import { day, documented } from '../tenant/delays.ts'
import { defineBehaviour } from './define.ts'

const kept = documented(
  'for which log entries are kept',
  30 * day,
  'https://learn.microsoft.com/en-us/entra/identity/monitoring-health/reference-reports-data-retention',
)

export default defineBehaviour({
  id: 'logs-kept-a-month',
  claim: 'Audit and provisioning logs of a tenant with a premium license tell of the last 30 days.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/monitoring-health/reference-reports-data-retention',
  delays: [kept],
  on: 'log.read-asked',
  happen(world, { period }) {
    period.oldest = Math.max(period.oldest, world.clock.now() - kept.ms)
  },
})
