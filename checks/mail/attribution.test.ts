import type { Recipient } from '../../facts/recipients.ts'
import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser, sourceId, targetId } from '../testing-samples.ts'
import attribution from './attribution.ts'

const facts = (proxies: readonly string[], to: Partial<Recipient> = {}, sendFromAlias: boolean | null = false) => ({
  'target.organizationConfig': { isDehydrated: false, inPlaceHolds: [], sendFromAlias },
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
    {
      name: 'an alias is missing, from which the target lets nobody send',
      facts: facts(['smtp:ada.byron@brand.example'], brand),
      users: [sampleUser('ada', { targetMail: 'ada.byron@brand.example' })],
    },
    { name: 'every alias is there but the one in the initial domain', facts: facts(['smtp:ada@target.example'], {}, true) },
    { name: 'the address is a proxy of the source', gate: 'close', facts: facts(['smtp:ada@target.example']) },
    { name: 'in another case', facts: facts(['smtp:ada@target.example'], { primarySmtp: 'Ada@Target.Example' }) },
    { name: 'both addresses that the user sends from', facts: facts(['smtp:ada@target.example', 'smtp:ada.byron@brand.example'], brand) },
    {
      name: 'the UPN is no address of the mailbox',
      facts: facts(['smtp:ada.byron@brand.example'], { ...brand, proxies: ['smtp:ada.byron@brand.example'] }),
    },
  ],
  fail: [
    {
      name: 'an alias from which the target lets the user send is missing',
      message: 'missing-alias',
      found: /ada@target\.example/,
      facts: facts(['smtp:ada.byron@brand.example'], brand, true),
      users: [sampleUser('ada', { targetMail: 'ada.byron@brand.example' })],
    },
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
    {
      name: 'an alias is missing, and nobody says whether the user may send from it',
      reason: /may send from its proxy ada@target\.example/,
      facts: facts(['smtp:ada.byron@brand.example'], brand, null),
      users: [sampleUser('ada', { targetMail: 'ada.byron@brand.example' })],
    },
    { name: 'no primary address', reason: /no primary address/, facts: facts([], { primarySmtp: '' }) },
    { name: 'no source recipient', facts: { ...facts([]), 'source.recipients': [] } },
    { name: 'no target recipient', facts: { ...facts([]), 'target.recipients': [] } },
  ],
})
