import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sourceId } from '../testing-samples.ts'
import proxyScrub from './proxy-scrub.ts'

const id = sourceId('ada')
const kept = ['smtp:ada@source.example', 'smtp:ada@target.example', 'x500:/o=old']

proveCheck(proxyScrub, {
  pass: [
    {
      name: 'every proxy of the baseline is still there, and more',
      facts: {
        'source.recipientBaseline': [recipient(id, { proxies: ['smtp:ada@source.example'] })],
        'source.recipients': [recipient(id, { type: 'MailUser', proxies: kept })],
      },
    },
  ],
  fail: [
    {
      name: 'an address of another domain is gone',
      message: 'scrubbed',
      found: /1 proxies since before cutover, e\.g\. ada@target\.example/,
      facts: {
        'source.recipientBaseline': [recipient(id, { proxies: kept })],
        'source.recipients': [recipient(id, { type: 'MailUser', proxies: ['smtp:ada@source.example'] })],
      },
    },
  ],
  undecided: [
    {
      name: 'the baseline does not know the user',
      reason: /no row for/,
      facts: { 'source.recipientBaseline': [], 'source.recipients': [recipient(id)] },
    },
  ],
})
