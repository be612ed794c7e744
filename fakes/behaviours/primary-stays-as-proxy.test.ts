import { expect, test } from 'vitest'
import { bench } from '../scenarios/testing.ts'

test('the address before the change can still be reached', () => {
  const { world, pair, source } = bench()
  source.account.mail = pair.targetUpn
  world.emit('account.mail-changed', { tenant: source.tenant, account: source.account, previous: pair.sourceUpn })
  expect(source.account.proxyAddresses).toContain(`SMTP:${pair.targetUpn}`)
  expect(source.account.proxyAddresses).toContain(`smtp:${pair.sourceUpn}`)
  expect(source.account.proxyAddresses.filter(each => each.startsWith('SMTP:'))).toHaveLength(1)
})
