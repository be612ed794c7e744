import { defineBehaviour } from './define.ts'

/** The first-party app that serves message traces. */
const backend = '8bd644d1-64a1-4d4b-ae52-2e0cbf64e373'

export default defineBehaviour({
  id: 'traces-need-service-app',
  claim: 'Message traces are read only in a tenant that has the service principal of their app; without it the answer is 401.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/messagetracingroot-list-messagetraces',
  on: 'trace.read-asked',
  happen(_world, { tenant, objections }) {
    const known = tenant.servicePrincipals.values().some(principal => principal.appId === backend && principal.accountEnabled)
    if (known) return
    const message = 'The message trace service has no service principal in this tenant.'
    objections.push({ status: 401, code: 'UnknownError', message })
  },
})
