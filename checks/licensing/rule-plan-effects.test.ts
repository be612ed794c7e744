import { expect, test } from 'vitest'
import { givesMailbox, scrubsProxies } from './rule-plan-effects.ts'

test.each([
  ['EXCHANGE_S_ENTERPRISE', 'efb87545-963c-4e0d-99df-69c6916d9eb0', true, true],
  ['EXCHANGE_S_ENTERPRISE', 'EFB87545-963C-4E0D-99DF-69C6916D9EB0', true, true],
  ['EXCHANGE_S_ENTERPRISE_GOV, which is not listed', '8c3069c0-ccdb-44be-ab77-986203a67df2', true, true],
  ['ATP_ENTERPRISE', 'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', false, true],
  ['EXCHANGE_S_FOUNDATION', '113feb6c-3fe4-4440-bddc-54d774bf0318', false, false],
  ['EXCHANGE_S_FOUNDATION_GOV, which is not listed', '922ba911-5694-4e99-a794-73aed9bfeec8', false, false],
  ['TEAMS1', '57ff2da0-773e-42df-b2af-ffb7a2317929', false, false],
  ['AAD_PREMIUM, which is not listed', '41781fb2-bc02-4b7c-bd55-b576c07bb09d', false, false],
])('%s (%s) gives a mailbox: %s, scrubs: %s', (name, id, mailbox, scrub) => {
  expect([givesMailbox({ id, name }), scrubsProxies({ id, name })]).toEqual([mailbox, scrub])
})
