import type { Recipient } from '../../facts/recipients.ts'
import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import mailRedirect from './mail-redirect.ts'

const facts = (targetAddress: string | null, to: Partial<Recipient> = {}) => ({
  'source.recipients': [recipient(sourceId('ada'), { type: 'MailUser', targetAddress })],
  'target.recipients': [
    recipient(targetId('ada'), {
      primarySmtp: 'ada@target.example',
      proxies: ['smtp:ada@target.example', 'smtp:ada@target.onmicrosoft.com'],
      ...to,
    }),
  ],
})

proveCheck(mailRedirect, {
  pass: [
    { name: 'the address in the delivery domain', gate: 'close', facts: facts('ada@target.onmicrosoft.com') },
    { name: 'another address of the mailbox, as Exchange may write it', facts: facts('SMTP:Ada@Target.Example') },
  ],
  fail: [
    { name: 'no target address', message: 'none', fix: /to ada@target\.onmicrosoft\.com\.$/, facts: facts(null) },
    {
      name: 'no target address, and no proxy of the target in the delivery domain',
      message: 'none',
      fix: /to ada@target\.example\.$/,
      facts: facts(null, { proxies: ['x500:/o=x@target.onmicrosoft.com', 'smtp:bea@target.onmicrosoft.com.example'] }),
    },
    { name: 'its own address: a loop', message: 'elsewhere', found: /is ada@source\.example/, facts: facts('ada@source.example') },
    { name: 'somebody else in the target', message: 'elsewhere', facts: facts('bea@target.onmicrosoft.com') },
    {
      name: 'the address has been scrubbed from the target',
      message: 'elsewhere',
      facts: facts('ada@target.onmicrosoft.com', { proxies: ['smtp:ada@target.example'] }),
    },
    {
      name: 'the target is a MailUser',
      message: 'second-hop',
      found: /is a MailUser and not a mailbox/,
      facts: facts('ada@target.onmicrosoft.com', { type: 'MailUser', targetAddress: 'ada@source.example' }),
    },
  ],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'] }, facts: facts(null) }],
  undecided: [
    { name: 'no source recipient', facts: { ...facts(null), 'source.recipients': [] } },
    { name: 'no target recipient', facts: { ...facts(null), 'target.recipients': [] } },
  ],
})
