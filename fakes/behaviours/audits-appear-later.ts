import { usualDelays } from '../tenant/delays.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'audits-appear-later',
  claim: "An act is in the directory's audit log some minutes later.",
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/monitoring-health/reference-log-latency',
  delays: [usualDelays.directoryAudits],
  on: 'log.read-asked',
  happen(world, { log, period }) {
    if (log === 'directoryAudits') period.newest = Math.min(period.newest, world.clock.now() - world.delays.directoryAudits)
  },
})
