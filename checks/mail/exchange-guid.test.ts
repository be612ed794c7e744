import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import exchangeGuid from './exchange-guid.ts'

const guid = '1a2b3c4d-1111-4111-8111-111111111111'
const zero = '00000000-0000-0000-0000-000000000000'
const facts = (source: string | null, target: string | null) => ({
  'source.recipients': [recipient(sourceId('ada'), { exchangeGuid: source })],
  'target.recipients': [recipient(targetId('ada'), { type: 'MailUser', exchangeGuid: target })],
})

proveCheck(exchangeGuid, {
  pass: [
    { name: 'equal', facts: facts(guid, guid) },
    { name: 'equal but for case', gate: 'cutover', facts: facts(guid, guid.toUpperCase()) },
  ],
  fail: [
    { name: 'not stamped', message: 'missing', found: /ada@target\.example has no ExchangeGuid/, facts: facts(guid, null) },
    {
      name: 'not stamped, and written on-premises',
      message: 'missing-synced',
      fix: /Write-CtimIdentitiesInOnPremises/,
      facts: {
        ...facts(guid, null),
        'target.recipients': [recipient(targetId('ada'), { type: 'MailUser', exchangeGuid: null, dirSynced: true })],
      },
    },
    { name: 'stamped with zeros', message: 'missing', facts: facts(guid, zero) },
    { name: 'somebody else’s', message: 'different', found: /has the ExchangeGuid 9/, facts: facts(guid, guid.replace('1', '9')) },
    { name: 'none on either side', message: 'no-mailbox', facts: facts(null, null) },
    { name: 'zeros on both sides', message: 'no-mailbox', facts: facts(zero, zero) },
  ],
  undecided: [
    { name: 'no target recipient', facts: { ...facts(guid, guid), 'target.recipients': [] } },
    { name: 'no source recipient', facts: { ...facts(guid, guid), 'source.recipients': [] } },
  ],
  notApplicable: [
    { name: 'mailboxes do not move', settings: { workloads: ['onedrive'], tooling: 'standalone' }, facts: facts(guid, null) },
  ],
})
