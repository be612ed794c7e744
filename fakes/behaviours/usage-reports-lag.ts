import { day, documented } from '../tenant/delays.ts'
import { defineBehaviour } from './define.ts'

const lag = documented(
  'by which reports lag',
  2 * day,
  'https://learn.microsoft.com/en-us/microsoft-365/admin/activity-reports/activity-reports',
)

/** The twin knows only the state of now and dates it back. */
export default defineBehaviour({
  id: 'usage-reports-lag',
  claim: 'Usage reports show what was two days ago.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/admin/activity-reports/activity-reports',
  delays: [lag],
  on: 'report.read-asked',
  happen(world, { asOf }) {
    asOf.time = world.clock.now() - lag.ms
  },
})
