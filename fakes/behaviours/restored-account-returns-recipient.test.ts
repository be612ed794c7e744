import { expect, test } from 'vitest'
import { bench } from '../scenarios/testing.ts'

test('the recipient of a restored account has the identifiers that it had', () => {
  const { world, pair, target } = bench()
  const guid = target.recipient.exchangeGuid
  world.emit('account.deleted', { tenant: target.tenant, account: target.account })
  world.emit('account.restored', { tenant: target.tenant, account: target.account })
  expect(target.tenant.recipients.get(pair.targetId)?.exchangeGuid).toBe(guid)
  expect(target.tenant.softDeletedRecipients.size).toBe(0)
})
