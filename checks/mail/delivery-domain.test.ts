import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, targetId } from '../testing-samples.ts'
import deliveryDomain from './delivery-domain.ts'

const facts = (...proxies: string[]) => ({
  'target.recipients': [recipient(targetId('ada'), { type: 'MailUser', proxies })],
  'target.acceptedDomains': [{ domain: 'target.onmicrosoft.com', type: 'Authoritative', isDefault: false, isInitial: true }],
})

proveCheck(deliveryDomain, {
  pass: [
    { name: 'a proxy in the delivery domain', facts: facts('smtp:ada@target.example', 'smtp:ada@target.onmicrosoft.com') },
    {
      name: 'a delivery domain written in capitals',
      gate: 'cutover',
      settings: { target: { ...sampleSettings.target, deliveryDomain: 'Target.OnMicrosoft.com' } },
      facts: facts('smtp:ada@target.onmicrosoft.com'),
    },
  ],
  fail: [
    {
      name: 'only other domains',
      message: 'missing',
      found: /no proxy in the delivery domain target\.onmicrosoft\.com/,
      facts: facts('smtp:ada@target.example'),
    },
    { name: 'a domain that only ends alike', message: 'missing', facts: facts('smtp:ada@my-target.onmicrosoft.com') },
    { name: 'only a proxy of another scheme', message: 'missing', facts: facts('sip:ada@target.onmicrosoft.com') },
    {
      name: 'a delivery domain that the target does not accept',
      message: 'not-accepted',
      settings: { target: { ...sampleSettings.target, deliveryDomain: 'gone.example' } },
      facts: facts('smtp:ada@gone.example'),
    },
  ],
  undecided: [
    { name: 'no accepted domain is known', facts: { ...facts('smtp:ada@target.onmicrosoft.com'), 'target.acceptedDomains': [] } },
    { name: 'no target recipient', facts: { ...facts(), 'target.recipients': [] } },
  ],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'] }, facts: facts() }],
})
