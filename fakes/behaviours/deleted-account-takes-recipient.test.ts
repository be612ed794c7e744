import { expect, test } from 'vitest'
import { bench } from '../scenarios/testing.ts'

test('the recipient of a deleted account is soft-deleted with it', () => {
  const { world, pair, target } = bench()
  world.emit('account.deleted', { tenant: target.tenant, account: target.account })
  expect(target.tenant.recipients.has(pair.targetId)).toBe(false)
  expect(target.tenant.softDeletedRecipients.get(pair.targetId)).toBe(target.recipient)
})
