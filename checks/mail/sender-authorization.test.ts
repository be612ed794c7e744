import { restrictedRecipient } from '../../facts/testing-mail.ts'
import { senderAuthorization } from '../../facts/testing-probes.ts'
import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import check from './sender-authorization.ts'

const lists = (hosting: 'source' | 'target') => [restrictedRecipient('canaries', ['stub'], { address: `canaries@${hosting}.example` })]
const stub = (proxy: string, objectId = 'stub') => recipient(objectId, { type: 'MailUser', proxies: [`smtp:${proxy}`] })
const accepted = senderAuthorization('source', 'expanded')
const facts = {
  'target.probeSenderAuthorization': accepted,
  'source.probeSenderAuthorization': senderAuthorization('target', 'failed'),
  'source.restrictedRecipients': lists('source'),
  'target.restrictedRecipients': lists('target'),
  'source.recipients': [stub('probe@target.example')],
  'target.recipients': [stub('other@source.example')],
}
const attributed = { 'target.recipients': [stub('probe@source.example')] }

proveCheck(check, {
  pass: [
    { name: 'accepted after cutover, rejected in the gap as calculated', facts },
    { name: 'no list of the target is named', facts: { ...facts, 'source.probeSenderAuthorization': null } },
    {
      name: 'a sender whom the target knows is accepted, as calculated',
      facts: { ...facts, ...attributed, 'source.probeSenderAuthorization': senderAuthorization('target', 'delivered') },
    },
    {
      name: 'a sender whom the list does not name is rejected, as calculated',
      facts: { ...facts, 'target.recipients': [stub('probe@source.example', 'else')] },
    },
  ],
  fail: [
    {
      name: 'the source rejects',
      message: 'rejected',
      found: /canaries@source\.example of the source rejected a canary from probe@target\.example/,
      facts: { ...facts, 'target.probeSenderAuthorization': senderAuthorization('source', 'failed') },
    },
    {
      name: 'quarantined',
      message: 'held',
      facts: { ...facts, 'target.probeSenderAuthorization': senderAuthorization('source', 'quarantined') },
    },
    {
      name: 'accepted in the gap, where nobody has the address',
      message: 'not-as-calculated',
      found: /of the target accepted a canary .* had to be rejected/,
      facts: { ...facts, 'source.probeSenderAuthorization': senderAuthorization('target', 'expanded') },
    },
    {
      name: 'rejected, where somebody has the address',
      message: 'not-as-calculated',
      found: /rejected .* accepted/,
      facts: { ...facts, ...attributed },
    },
  ],
  undecided: [
    {
      name: 'no list of the source is named',
      reason: /source\.objects\.restrictedList/,
      facts: { ...facts, 'target.probeSenderAuthorization': null },
    },
    {
      name: 'the canary was never traced there',
      reason: /Nothing tells what canaries@source\.example did/,
      facts: { ...facts, 'target.probeSenderAuthorization': senderAuthorization('source') },
    },
    {
      name: 'the canary is still under way',
      facts: { ...facts, 'source.probeSenderAuthorization': senderAuthorization('target', 'pending') },
    },
    { name: 'the list is not restricted', reason: /no restricted list/, facts: { ...facts, 'source.restrictedRecipients': [] } },
    {
      name: 'names on the list stand for nobody known',
      reason: /nobody could resolve/,
      facts: {
        ...facts,
        ...attributed,
        'target.restrictedRecipients': [restrictedRecipient('canaries', [], { address: 'canaries@target.example', unresolved: ['X'] })],
      },
    },
  ],
  notApplicable: [{ name: 'no mailbox moves', settings: { workloads: ['onedrive'] }, facts }],
})
