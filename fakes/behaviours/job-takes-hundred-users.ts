import { defineBehaviour } from './define.ts'

/** The page of the Graph call says 2,000; the guide for administrators is stricter. */
const mostUsers = 100

export default defineBehaviour({
  id: 'job-takes-hundred-users',
  claim: 'A job takes at most 100 users (with which code it refuses more is assumed).',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-5-run-manage-migrations',
  on: 'job.creation-asked',
  happen(_world, { draft: { resources }, objections }) {
    if (resources.length <= mostUsers) return
    const detail = { code: 'maxThresholdFailed', target: 'resources' }
    objections.push({ status: 422, code: 'BadArgument', message: `A job takes at most ${mostUsers} users.`, detail })
  },
})
