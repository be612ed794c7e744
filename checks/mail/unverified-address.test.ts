import { manualRecordFile, recipient } from '../../facts/testing.ts'
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
  'pair.manualRecords': [manualRecordFile('address-timing', null)],
})
/** What the experiment is recorded to have shown. */
const shown = (latest: string, ...proxies: string[]) => ({
  ...facts(...proxies),
  'pair.manualRecords': [manualRecordFile('address-timing', null, {}, { latest })],
})
const kept = { decisions: { ...sampleSettings.decisions, addressRemoval: 'kept' as const } }
const late = { decisions: { ...sampleSettings.decisions, addressRemoval: 'before-cutover' as const } }
const both = ['smtp:ada@target.example', 'smtp:ada@source.example']

proveCheck(unverifiedAddress, {
  pass: [
    { name: 'only addresses of the target, in whatever case', facts: facts('smtp:ada@target.example', 'smtp:ada@TARGET.onmicrosoft.com') },
    {
      name: 'other schemes do not matter',
      facts: facts('smtp:ada@target.example', 'x500:/o=a@source.example', 'sip:ada@source.example', 'spo:spo_1@spo_2'),
    },
    { name: 'nothing to keep, although it might be', settings: kept, facts: shown('before-cutover', 'smtp:ada@target.example') },
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
    {
      name: 'kept, as the experiment showed',
      settings: kept,
      reason: /signed by Ada Byron, showed .* ada@source\.example may be kept/,
      facts: shown('kept', ...both),
    },
    { name: 'kept at cutover', gate: 'cutover', settings: kept, facts: shown('kept', ...both) },
    { name: 'at prestage, with late removal', settings: late, reason: /before cutover, not before submission/, facts: facts(...both) },
    { name: 'mailboxes do not move', settings: { workloads: ['onedrive'], tooling: 'standalone' }, facts: facts(...both) },
  ],
  manual: [
    { name: 'kept, and nothing is signed', settings: kept, facts: { ...facts(...both), 'pair.manualRecords': [] } },
    { name: 'kept, and the experiment showed otherwise', settings: kept, facts: shown('before-submission', ...both) },
    {
      name: 'kept, and the record is over',
      gate: 'cutover',
      settings: kept,
      facts: {
        ...facts(...both),
        'pair.manualRecords': [manualRecordFile('address-timing', null, { state: 'expired' }, { latest: 'kept' })],
      },
    },
  ],
  undecided: [
    { name: 'no accepted domain is known', reason: /names no domain/, facts: { ...facts(...both), 'target.acceptedDomains': [] } },
    { name: 'no target recipient', facts: { ...facts(), 'target.recipients': [] } },
  ],
})
