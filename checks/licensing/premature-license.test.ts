import { account, license, recipient, sku } from '../../facts/testing.ts'
import type { AccountLicense } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import prematureLicense from './premature-license.ts'

const exchange = { id: 'efb87545-963c-4e0d-99df-69c6916d9eb0', name: 'EXCHANGE_S_ENTERPRISE' }
const defender = { id: 'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', name: 'ATP_ENTERPRISE' }
const foundation = { id: '113feb6c-3fe4-4440-bddc-54d774bf0318', name: 'EXCHANGE_S_FOUNDATION' }
const id = targetId('ada')
const unstamped = recipient(id, { type: 'MailUser', exchangeGuid: null })
const withoutExchange = license('e3', { disabledPlans: [exchange.id, defender.id], groupId: 'staging' })
const unheard = { id: '99999999-1111-4222-8333-444444444444', name: 'NEW_PLAN' }
const withNewPlan = (service: string | null) => [sku('new', 'NEW', [{ ...unheard, service }])]

const facts = (licenses: readonly AccountLicense[], recipients = [unstamped]) => ({
  'target.users': [account(id, { licenses: [...licenses] })],
  'target.subscribedSkus': [sku('e3', 'SPE_E3', [exchange, defender, foundation])],
  'target.recipients': recipients,
})

proveCheck(prematureLicense, {
  pass: [
    {
      name: 'a plan that is not listed, on which another service acts',
      facts: { ...facts([license('new')]), 'target.subscribedSkus': withNewPlan('SharePoint') },
    },
    { name: 'no license yet', facts: facts([]) },
    { name: 'the staging group leaves Exchange out', facts: facts([withoutExchange]) },
    { name: 'stamped, and still without Exchange', facts: facts([withoutExchange], [recipient(id, { type: 'MailUser' })]) },
    { name: 'a license that is not in force', facts: facts([license('e3', { state: 'Error', error: 'CountViolation' })]) },
    { name: 'no recipient at all and no license', facts: facts([], []) },
  ],
  fail: [
    {
      name: 'the staging group leaves a plan on that scrubs',
      message: 'scrubbing',
      found: /ATP_ENTERPRISE .*given by the group staging/,
      facts: facts([license('e3', { disabledPlans: [exchange.id], groupId: 'staging' })]),
    },
    {
      name: 'a plan that is not listed, on which Exchange acts',
      message: 'scrubbing',
      found: /NEW_PLAN/,
      facts: { ...facts([license('new')]), 'target.subscribedSkus': withNewPlan('exchange') },
    },
    {
      name: 'licensed directly',
      message: 'enabled',
      found: /EXCHANGE_S_ENTERPRISE .*\(SPE_E3, assigned directly\)/,
      facts: facts([license('e3')]),
    },
    {
      name: 'licensed by a group beside the staging group',
      message: 'enabled',
      found: /given by the group jml/,
      facts: facts([withoutExchange, license('e3', { groupId: 'jml' })]),
    },
    {
      name: 'the mailbox has appeared, with an ExchangeGuid of its own',
      message: 'enabled',
      facts: facts([license('e3')], [recipient(id)]),
    },
    {
      name: 'licensed with the zero GUID as stamp',
      message: 'enabled',
      facts: facts([license('e3')], [recipient(id, { type: 'MailUser', exchangeGuid: '00000000-0000-0000-0000-000000000000' })]),
    },
    { name: 'licensed without a recipient yet', message: 'enabled', facts: facts([license('e3')], []) },
    {
      name: 'in grace, and another product is unknown',
      message: 'enabled',
      facts: facts([license('e9'), license('e3', { state: 'Warning' })]),
    },
  ],
  notApplicable: [
    {
      name: 'stamped and licensed, as the orchestrator wants',
      reason: /stamped and still a MailUser/,
      facts: facts([license('e3')], [recipient(id, { type: 'MailUser' })]),
    },
    { name: 'mailboxes do not move', settings: { workloads: ['onedrive'], tooling: 'standalone' }, facts: facts([license('e3')]) },
  ],
  undecided: [
    {
      name: 'a plan of which nobody knows what it does',
      reason: /not known whether Exchange acts on these plans: NEW_PLAN of NEW/,
      facts: { ...facts([license('new')]), 'target.subscribedSkus': withNewPlan(null) },
    },
    { name: 'an unknown product', reason: /e9 is not among the products/, facts: facts([license('e9')]) },
    { name: 'an unknown state', reason: /unknown state/, facts: facts([license('e3', { state: '' })]) },
    { name: 'the account was not found', facts: { ...facts([]), 'target.users': [] } },
  ],
})
