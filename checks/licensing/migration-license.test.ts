import { account, license, recipient, sku } from '../../facts/testing.ts'
import type { Recipient } from '../../facts/recipients.ts'
import type { AccountLicense } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, sourceId, targetId } from '../testing-samples.ts'
import migrationLicense from './migration-license.ts'

const plan = { id: 'a7b3c4d5-6e7f-4810-9a2b-3c4d5e6f7081', name: 'CROSS_TENANT_USER_DATA_MIGRATION' }
const products = [
  sku('move', 'CSP_Cross-tenant_User_Data_Migration', [plan]),
  sku('odd', 'RESELLER_MOVE', [plan]),
  sku('e3', 'SPE_E3', [{ id: 'teams', name: 'TEAMS1' }]),
]
const facts = (given: {
  source?: readonly AccountLicense[]
  target?: readonly AccountLicense[]
  from?: Partial<Recipient>
  to?: Partial<Recipient>
}) => ({
  'source.users': [account(sourceId('ada'), { licenses: [...(given.source ?? [license('e3')])] })],
  'target.users': [account(targetId('ada'), { licenses: [...(given.target ?? [])] })],
  'source.subscribedSkus': products,
  'target.subscribedSkus': products,
  'source.recipients': [recipient(sourceId('ada'), given.from)],
  'target.recipients': [recipient(targetId('ada'), { type: 'MailUser', ...given.to })],
})
const noted = { capabilities: ['BPOS_S_Enterprise', 'ExchangeT2TMbxMove'] }

proveCheck(migrationLicense, {
  pass: [
    { name: 'the target account has it', facts: facts({ target: [license('move', { groupId: 'g' })] }) },
    { name: 'the source account has it', facts: facts({ source: [license('move')] }) },
    { name: 'Exchange has noted it on the target', facts: facts({ to: noted }) },
    { name: 'Exchange has noted it on the source', facts: facts({ from: noted }) },
    {
      name: 'a product that the configuration lists',
      settings: { limits: { ...sampleSettings.limits, migrationSkuIds: ['ODD'] } },
      facts: facts({ target: [license('odd')] }),
    },
    { name: 'another license is unclear', facts: facts({ source: [license('unknown')], target: [license('move')] }) },
  ],
  fail: [
    { name: 'only other products', message: 'none', found: /ada@source\.example nor ada@target\.example/, facts: facts({}) },
    { name: 'the license is not in force', message: 'none', facts: facts({ target: [license('move', { state: 'Error' })] }) },
    { name: 'its only plan is disabled', message: 'none', facts: facts({ target: [license('move', { disabledPlans: [plan.id] })] }) },
    { name: 'a product that nobody declared', message: 'none', facts: facts({ target: [license('odd')] }) },
  ],
  undecided: [
    { name: 'a product that the tenant does not list', reason: /unknown is not among/, facts: facts({ target: [license('unknown')] }) },
  ],
  notApplicable: [{ name: 'a shared mailbox', reason: /SharedMailbox/, facts: facts({ from: { type: 'SharedMailbox' } }) }],
})
