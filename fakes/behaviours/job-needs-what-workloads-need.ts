import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'job-needs-what-workloads-need',
  claim: 'A job with Exchange names its endpoint and delivery domain; one with Meeting has Exchange and Teams as well (codes are assumed).',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/migrationsroot-post-crosstenantmigrationjobs',
  on: 'job.creation-asked',
  happen(_world, { draft: { workloads, hasExchangeSettings }, objections }) {
    const refuse = (target: string, code: string, message: string): void =>
      void objections.push({ status: 422, code: 'BadArgument', message, detail: { code, target } })
    if (workloads.includes('Exchange') && !hasExchangeSettings)
      refuse('exchangeSettings', 'required', 'exchangeSettings is required when Exchange is migrated.')
    if (workloads.includes('Meeting') && !(workloads.includes('Exchange') && workloads.includes('Teams')))
      refuse('workloads', 'dependencyMissing', 'Meeting requires Exchange and Teams in the same job.')
  },
})
