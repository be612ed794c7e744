import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, targetId } from '../testing-samples.ts'
import unverifiedAddress from './unverified-address.ts'

const accepted = ['target.example', 'target.onmicrosoft.com'].map((domain, index) => ({
  domain,
  type: 'Authoritative',
  isDefault: index === 0,
  isInitial: index === 1,
}))
const facts = (...proxies: string[]) => ({
  'target.recipients': [recipient(targetId('ada'), { type: 'MailUser', targetAddress: 'ada@source.example', proxies })],
  'target.acceptedDomains': accepted,
})
const late = { decisions: { ...sampleSettings.decisions, addressRemoval: 'before-cutover' as const } }
const both = ['smtp:ada@target.example', 'smtp:ada@source.example']

proveCheck(unverifiedAddress, {
  pass: [
    { name: 'only addresses of the target, in whatever case', facts: facts('smtp:ada@target.example', 'smtp:ada@TARGET.onmicrosoft.com') },
    {
      name: 'other schemes do not matter',
      facts: facts('smtp:ada@target.example', 'x500:/o=a@source.example', 'sip:ada@source.example', 'spo:spo_1@spo_2'),
    },
    { name: 'removed late, in time for cutover', gate: 'cutover', settings: late, facts: facts('smtp:ada@target.example') },
  ],
  fail: [
    {
      name: 'an address of the source is left at prestage',
      message: 'unverified',
      found: /has 1 address .* ada@source\.example/,
      facts: facts(...both),
    },
    { name: 'at cutover, with early removal', gate: 'cutover', message: 'unverified', facts: facts(...both) },
    { name: 'at cutover, with late removal', gate: 'cutover', settings: late, message: 'unverified', facts: facts(...both) },
    { name: 'a subdomain that is not listed', message: 'unverified', facts: facts('smtp:ada@mail.target.example') },
    { name: 'no domain at all', message: 'unverified', facts: facts('smtp:ada') },
  ],
  notApplicable: [
    { name: 'at prestage, with late removal', settings: late, reason: /before cutover, not before submission/, facts: facts(...both) },
    { name: 'mailboxes do not move', settings: { workloads: ['onedrive'], tooling: 'standalone' }, facts: facts(...both) },
  ],
  undecided: [
    { name: 'no accepted domain is known', reason: /names no domain/, facts: { ...facts(...both), 'target.acceptedDomains': [] } },
    { name: 'no target recipient', facts: { ...facts(), 'target.recipients': [] } },
  ],
})
