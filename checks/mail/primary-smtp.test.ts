import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, targetId } from '../testing-samples.ts'
import primarySmtp from './primary-smtp.ts'

const facts = (address: string) => ({
  'target.recipients': [recipient(targetId('ada'), { type: 'MailUser', primarySmtp: address })],
  'target.acceptedDomains': [{ domain: 'target.example', type: 'Authoritative', isDefault: true, isInitial: false }],
})

proveCheck(primarySmtp, {
  pass: [
    { name: 'in an accepted domain', facts: facts('ada@target.example') },
    { name: 'in whatever case', gate: 'cutover', facts: facts('Ada@TARGET.example') },
  ],
  fail: [
    {
      name: 'in a domain of the source',
      message: 'not-accepted',
      found: /is ada@source\.example, .* for source\.example\./,
      facts: facts('ada@source.example'),
    },
    { name: 'in a subdomain that is not listed', message: 'not-accepted', facts: facts('ada@mail.target.example') },
    { name: 'without a domain', message: 'not-accepted', facts: facts('ada') },
    {
      name: 'also when the other addresses may stay until cutover',
      message: 'not-accepted',
      settings: { decisions: { ...sampleSettings.decisions, addressRemoval: 'before-cutover' } },
      facts: facts('ada@source.example'),
    },
  ],
  undecided: [
    { name: 'no primary address is stated', reason: /states no primary address/, facts: facts('') },
    {
      name: 'no accepted domain is known',
      reason: /names no domain/,
      facts: { ...facts('ada@target.example'), 'target.acceptedDomains': [] },
    },
    { name: 'no target recipient', facts: { ...facts(''), 'target.recipients': [] } },
  ],
  notApplicable: [
    { name: 'mailboxes do not move', settings: { workloads: ['onedrive'], tooling: 'standalone' }, facts: facts('ada@source.example') },
  ],
})
