import { defineBehaviour } from './define.ts'

/** The page of the Graph call says 2,000; the guide for administrators is stricter. */
const mostUsers = 100

export default defineBehaviour({
  id: 'job-takes-hundred-users',
  claim: 'A job takes at most 100 users, each named once (with which code it refuses others is assumed).',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-5-run-manage-migrations',
  on: 'job.creation-asked',
  happen(_world, { draft: { resources }, objections }) {
    const refuse = (code: string, message: string): void =>
      void objections.push({ status: 422, code: 'BadArgument', message, detail: { code, target: 'resources' } })
    if (resources.length > mostUsers) refuse('maxThresholdFailed', `A job takes at most ${mostUsers} users.`)
    if (new Set(resources.map(id => id.toLowerCase())).size < resources.length) refuse('duplicateResource', 'A user is named twice.')
  },
})
