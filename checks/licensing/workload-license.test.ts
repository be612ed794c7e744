import { account, license, recipient, sku } from '../../facts/testing.ts'
import type { AccountLicense } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import workloadLicense from './workload-license.ts'

const exchange = { id: 'efb87545-963c-4e0d-99df-69c6916d9eb0', name: 'EXCHANGE_S_ENTERPRISE' }
const sharePoint = { id: '5dbe027f-2339-4123-9542-606e4d348a72', name: 'SHAREPOINTENTERPRISE' }
const teams = { id: '57ff2da0-773e-42df-b2af-ffb7a2317929', name: 'TEAMS1' }
const skus = [sku('e3', 'SPE_E3', [exchange, sharePoint, teams])]
const e3 = [license('e3')]
const facts = (
  source: readonly AccountLicense[],
  target: readonly AccountLicense[],
  type = 'UserMailbox',
  stamp: string | null = '11111111-1111-4111-8111-111111111111',
) => ({
  'source.users': [account(sourceId('ada'), { licenses: [...source] })],
  'target.users': [account(targetId('ada'), { licenses: [...target] })],
  'source.subscribedSkus': skus,
  'target.subscribedSkus': skus,
  'source.recipients': [recipient(sourceId('ada'), { type })],
  'target.recipients': [recipient(targetId('ada'), { type: 'MailUser', exchangeGuid: stamp })],
})
const without = (plan: { readonly id: string }) => [license('e3', { disabledPlans: [plan.id] })]

proveCheck(workloadLicense, {
  pass: [
    { name: 'both have everything', gate: 'cutover', facts: facts(e3, e3) },
    { name: 'only what moves is needed', settings: { workloads: ['onedrive'] }, facts: facts(without(exchange), without(teams)) },
    { name: 'OneDrive alone needs no stamp', settings: { workloads: ['onedrive'] }, facts: facts(e3, e3, 'UserMailbox', null) },
    { name: 'an unknown product beside enough', facts: facts([...e3, license('e9')], e3) },
  ],
  fail: [
    {
      name: 'no Exchange in the target',
      message: 'missing',
      found: /target account ada@target\.example has no plan of Exchange enabled/,
      facts: facts(e3, without(exchange)),
    },
    {
      name: 'no SharePoint in the source',
      message: 'missing',
      found: /source account .* SharePoint/,
      facts: facts(without(sharePoint), e3),
    },
    { name: 'no license at all', message: 'missing', found: /Exchange and SharePoint and Teams/, facts: facts(e3, []) },
    { name: 'a license in error', message: 'missing', facts: facts(e3, [license('e3', { state: 'Error' })]) },
  ],
  undecided: [
    { name: 'a product that nobody knows', reason: /e9/, facts: facts(e3, [license('e9')]) },
    { name: 'a state that nobody knows', reason: /'Paused'/, facts: facts(e3, [license('e3', { state: 'Paused' })]) },
  ],
  notApplicable: [
    { name: 'a shared mailbox', reason: /SharedMailbox/, facts: facts([], [], 'SharedMailbox') },
    { name: 'not stamped yet', reason: /not stamped/, facts: facts(e3, [], 'UserMailbox', null) },
  ],
})
