import type { Recipient } from '../../facts/recipients.ts'
import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser, sourceId, targetId } from '../testing-samples.ts'
import attribution from './attribution.ts'

const facts = (proxies: readonly string[], to: Partial<Recipient> = {}) => ({
  'source.recipients': [recipient(sourceId('ada'), { type: 'MailUser', proxies: ['smtp:ada@source.example', ...proxies] })],
  'target.recipients': [
    recipient(targetId('ada'), {
      primarySmtp: 'ada@target.example',
      proxies: ['smtp:ada@target.example', 'smtp:ada@target.onmicrosoft.com'],
      ...to,
    }),
  ],
})
const brand = { primarySmtp: 'ada.byron@brand.example', proxies: ['smtp:ada.byron@brand.example', 'smtp:ada@target.example'] }

proveCheck(attribution, {
  pass: [
    { name: 'the address is a proxy of the source', gate: 'close', facts: facts(['smtp:ada@target.example']) },
    { name: 'in another case', facts: facts(['smtp:ada@target.example'], { primarySmtp: 'Ada@Target.Example' }) },
    { name: 'both addresses that the user sends from', facts: facts(['smtp:ada@target.example', 'smtp:ada.byron@brand.example'], brand) },
    {
      name: 'the UPN is no address of the mailbox',
      facts: facts(['smtp:ada.byron@brand.example'], { ...brand, proxies: ['smtp:ada.byron@brand.example'] }),
    },
  ],
  fail: [
    { name: 'scrubbed', message: 'missing-address', found: /ada@source\.example has no proxy ada@target\.example/, facts: facts([]) },
    {
      name: 'the primary address is missing, the UPN is there',
      message: 'missing-address',
      found: /ada\.byron@brand\.example/,
      facts: facts(['smtp:ada@target.example'], brand),
    },
    {
      name: 'the declared address is missing, the primary one is there',
      message: 'missing-address',
      found: /no proxy ada@target\.onmicrosoft\.com/,
      users: [sampleUser('ada', { targetMail: 'Ada@target.onmicrosoft.com' })],
      facts: facts(['smtp:ada@target.example']),
    },
    { name: 'the address stands there under another scheme', message: 'missing-address', facts: facts(['sip:ada@target.example']) },
  ],
  undecided: [
    { name: 'no primary address', reason: /no primary address/, facts: facts([], { primarySmtp: '' }) },
    { name: 'no source recipient', facts: { ...facts([]), 'source.recipients': [] } },
    { name: 'no target recipient', facts: { ...facts([]), 'target.recipients': [] } },
  ],
})
