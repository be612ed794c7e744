import { account, license, recipient, sku } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sourceId } from '../testing-samples.ts'
import proxyScrub from './proxy-scrub.ts'

const id = sourceId('ada')
const kept = ['smtp:ada@source.example', 'smtp:ada@target.example', 'x500:/o=old']
const defender = { id: 'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', name: 'ATP_ENTERPRISE' }
const teams = { id: '57ff2da0-773e-42df-b2af-ffb7a2317929', name: 'TEAMS1' }
const facts = (
  before: readonly string[],
  now: readonly string[],
  licenses = [license('e3', { disabledPlans: [defender.id], groupId: 'reach-back' })],
) => ({
  'source.recipientBaseline': [recipient(id, { proxies: [...before] })],
  'source.recipients': [recipient(id, { type: 'MailUser', proxies: [...now] })],
  'source.users': [account(id, { licenses })],
  'source.subscribedSkus': [sku('e3', 'SPE_E3', [defender, teams])],
})

proveCheck(proxyScrub, {
  pass: [
    { name: 'every proxy of the baseline is still there, and more', facts: facts(['smtp:ada@source.example'], kept) },
    { name: 'a SIP address is gone, which follows the license', facts: facts([...kept, 'sip:ada@source.example'], kept) },
    { name: 'no license at all', facts: facts(kept, kept, []) },
  ],
  fail: [
    { name: 'an X500 proxy is gone', message: 'scrubbed', found: /1 proxy .*: x500:\/o=old/, facts: facts(kept, kept.slice(0, 2)) },
    {
      name: 'an address of another domain is gone',
      message: 'scrubbed',
      found: /1 proxy since before cutover: ada@target\.example/,
      facts: facts(kept, ['smtp:ada@source.example', 'x500:/o=old']),
    },
    {
      name: 'a plan that scrubs is back, and has not acted yet',
      message: 'plan-enabled',
      found: /ATP_ENTERPRISE .*\(SPE_E3, assigned directly\)/,
      facts: facts(kept, kept, [license('e3')]),
    },
    { name: 'a plan that scrubs has acted', message: 'scrubbed', facts: facts(kept, ['smtp:ada@source.example'], [license('e3')]) },
  ],
  undecided: [
    {
      name: 'nobody knows whether a plan scrubs',
      reason: /NEW_PLAN of NEW/,
      facts: {
        ...facts(kept, kept, [license('new')]),
        'source.subscribedSkus': [sku('new', 'NEW', [{ id: '99999999-1111-4222-8333-444444444444', name: 'NEW_PLAN' }])],
      },
    },
    { name: 'the baseline does not know the user', reason: /no row for/, facts: { ...facts(kept, kept), 'source.recipientBaseline': [] } },
    { name: 'the plans of a license are not known', reason: /e9 is not among/, facts: facts(kept, kept, [license('e9')]) },
  ],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'] }, facts: facts(kept, []) }],
})
