import type { Recipient } from '../../facts/recipients.ts'
import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import targetAddress from './target-address.ts'

const facts = (to: Partial<Recipient>, from: Partial<Recipient> = {}) => ({
  'source.recipients': [recipient(sourceId('ada'), from)],
  'target.recipients': [recipient(targetId('ada'), { type: 'MailUser', proxies: ['smtp:ada@target.example'], ...to })],
})

proveCheck(targetAddress, {
  pass: [
    { name: 'the address in the initial domain of the source', facts: facts({ targetAddress: 'ada@source.onmicrosoft.com' }) },
    {
      name: 'another address of the mailbox, written with scheme and capitals',
      gate: 'cutover',
      facts: facts({ targetAddress: 'SMTP:Ada@Source.example' }),
    },
  ],
  fail: [
    {
      name: 'none',
      message: 'missing',
      found: /\(MailUser\) has no target address/,
      fix: /best ada@source\.onmicrosoft\.com\.$/,
      facts: facts({ targetAddress: null }),
    },
    {
      name: 'none, and no source proxy in the initial domain',
      message: 'missing',
      fix: /best ada@source\.example\.$/,
      facts: facts({ targetAddress: null }, { proxies: ['x500:/o=x@source.onmicrosoft.com', 'smtp:bea@source.onmicrosoft.com.example'] }),
    },
    {
      name: 'a mailbox has none',
      message: 'missing',
      found: /\(UserMailbox\)/,
      facts: facts({ type: 'UserMailbox', targetAddress: null }),
    },
    {
      name: 'an address that the source mailbox does not have',
      message: 'elsewhere',
      found: /former\.ada@source\.onmicrosoft\.com, which is no address of the source mailbox ada@source\.example/,
      facts: facts({ targetAddress: 'former.ada@source.onmicrosoft.com' }),
    },
    {
      name: 'an own proxy, although the source has it too',
      message: 'itself',
      facts: facts({ targetAddress: 'ada@source.example', proxies: ['smtp:ada@target.example', 'smtp:ada@source.example'] }),
    },
    {
      name: 'the source has only a MailUser',
      message: 'no-mailbox',
      found: /is a MailUser and not a mailbox/,
      facts: facts({ targetAddress: 'ada@source.example' }, { type: 'MailUser', targetAddress: 'ada@elsewhere.example' }),
    },
  ],
  undecided: [{ name: 'no target recipient', facts: { ...facts({}), 'target.recipients': [] } }],
  notApplicable: [
    { name: 'mailboxes do not move', settings: { workloads: ['onedrive'], tooling: 'standalone' }, facts: facts({ targetAddress: null }) },
  ],
})
