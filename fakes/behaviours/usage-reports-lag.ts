import { defineBehaviour } from './define.ts'

const lag = 2 * 24 * 3_600_000

/** The twin knows only the state of now and dates it back. */
export default defineBehaviour({
  id: 'usage-reports-lag',
  claim: 'Usage reports show what was two days ago.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/admin/activity-reports/activity-reports',
  on: 'report.read-asked',
  happen(world, { asOf }) {
    asOf.time = world.clock.now() - lag
  },
})
