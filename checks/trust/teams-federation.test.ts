import { federation } from '../../facts/testing-migration.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser } from '../testing-samples.ts'
import teamsFederation from './teams-federation.ts'

const facts = (source = federation(), target = federation()) => ({ 'source.teamsFederation': source, 'target.teamsFederation': target })
const branch = sampleUser('bea', { targetMail: 'bea@branch.example' })

proveCheck(teamsFederation, {
  pass: [
    { name: 'both are open', facts: facts() },
    {
      name: 'both name the other',
      facts: facts(federation({ allowedDomains: ['target.example'] }), federation({ allowedDomains: ['source.example'] })),
    },
    { name: 'the source blocks a domain that nobody moves to', facts: facts(federation({ blockedDomains: ['else.example'] })) },
  ],
  fail: [
    {
      name: 'the source is closed',
      message: 'closed',
      found: /of the source .*no other organization/,
      facts: facts(federation({ allowFederatedUsers: false })),
    },
    {
      name: 'the target blocks the source',
      message: 'closed',
      found: /of the target .*blocks source\.example/,
      facts: facts(undefined, federation({ blockedDomains: ['source.example'] })),
    },
    {
      name: 'the source does not list a domain that a user gets',
      message: 'closed',
      found: /lacks branch\.example/,
      users: [sampleUser('ada'), branch],
      facts: facts(federation({ allowedDomains: ['target.example'] })),
    },
  ],
  undecided: [
    {
      name: 'UPNs of the map show no domain',
      users: [sampleUser('ada', { source: { side: 'source', upn: 'ada', objectId: undefined } })],
      facts: facts(),
    },
  ],
  notApplicable: [{ name: 'chats do not move', settings: { workloads: ['mailbox'] }, facts: facts() }],
})
