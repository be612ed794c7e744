import { organization } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, sampleUser } from '../testing-samples.ts'
import check from './verified-domains.ts'

const facts = (verifiedDomains = ['target.example', 'target.onmicrosoft.com']) => ({
  'target.organization': organization('target', { verifiedDomains }),
})
const delivering = (deliveryDomain: string) => ({ target: { ...sampleSettings.target, deliveryDomain } })

proveCheck(check, {
  pass: [
    { name: 'all three are', facts: facts() },
    {
      name: 'written in capitals',
      settings: delivering('Target.OnMicrosoft.com'),
      users: [sampleUser('ada', { targetMail: 'Ada@TARGET.example' })],
      facts: facts(),
    },
  ],
  fail: [
    { name: 'the UPN domain is not', message: 'unverified', found: /^1 .*target\.example/, facts: facts(['target.onmicrosoft.com']) },
    {
      name: 'the mail domain of one user is not',
      message: 'unverified',
      found: /brand\.example \(address bob@brand\.example\)/,
      users: [sampleUser('ada'), sampleUser('bob', { targetMail: 'bob@brand.example' })],
      facts: facts(),
    },
    {
      name: 'the delivery domain is not',
      message: 'unverified',
      found: /delivery\.example \(target\.deliveryDomain\)/,
      settings: delivering('delivery.example'),
      facts: facts(),
    },
    { name: 'a subdomain counts for itself', message: 'unverified', settings: delivering('mail.target.example'), facts: facts() },
  ],
  undecided: [{ name: 'no domain was read', facts: facts([]) }],
})
