import { proveCheck } from '../testing.ts'
import { sampleSettings } from '../testing-samples.ts'
import check from './topology-tooling.ts'

proveCheck(check, {
  pass: [{ name: 'the orchestrator moves everything between cloud tenants', facts: {} }],
  fail: [
    {
      name: 'standalone tooling cannot move chats and meetings',
      message: 'contradiction',
      found: /in 2 ways: teams .*; meetings/,
      settings: { tooling: 'standalone' },
      facts: {},
    },
    {
      name: 'mailboxes are copied out of a cloud-only source',
      message: 'contradiction',
      found: /no reach-back/,
      settings: { workloads: ['mailbox'], decisions: { ...sampleSettings.decisions, thirdParty: ['mailbox'] } },
      facts: {},
    },
  ],
})
