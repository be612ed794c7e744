import { defineBehaviour } from './define.ts'

const kept = 30 * 24 * 3_600_000

export default defineBehaviour({
  id: 'logs-kept-a-month',
  claim: 'Audit and provisioning logs of a tenant with a premium license tell of the last 30 days.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/monitoring-health/reference-reports-data-retention',
  on: 'log.read-asked',
  happen(world, { period }) {
    period.oldest = Math.max(period.oldest, world.clock.now() - kept)
  },
})
