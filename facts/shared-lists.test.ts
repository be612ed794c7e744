import { expect, test } from 'vitest'
import type { TenantGateways } from '../gateways/open.ts'
import { sharingLists } from './shared-lists.ts'

/** Gateways whose only list counts how often it is asked for. */
function counting(rows: () => readonly string[]) {
  const asked = { mailboxes: 0 }
  const mailboxes = async function* () {
    asked.mailboxes++
    yield* rows()
  }
  return { asked, gateways: { exchange: { mailboxes, recipients: mailboxes } } as unknown as TenantGateways }
}

test('a list that several facts go through at once is asked for once, and each sees all of it', async () => {
  const { asked, gateways } = counting(() => ['a', 'b'])
  const shared = sharingLists(gateways)
  const [one, two] = await Promise.all([Array.fromAsync(shared.exchange.mailboxes()), Array.fromAsync(shared.exchange.mailboxes())])
  expect([one, two, asked.mailboxes]).toEqual([['a', 'b'], ['a', 'b'], 1])
  expect((await shared.exchange.mailboxes().next()).value).toBe('a')
  expect(asked.mailboxes).toBe(1)
})

test('a list that nobody goes through is never asked for, and another run asks again', async () => {
  const { asked, gateways } = counting(() => [])
  sharingLists(gateways)
  expect(asked.mailboxes).toBe(0)
  for (const run of [sharingLists(gateways), sharingLists(gateways)]) await Array.fromAsync(run.exchange.mailboxes())
  expect(asked.mailboxes).toBe(2)
})

test('a list that cannot be read fails every fact that needs it', async () => {
  const { gateways } = counting(() => {
    throw new Error('refused')
  })
  const shared = sharingLists(gateways)
  for (let fact = 0; fact < 2; fact++) await expect(Array.fromAsync(shared.exchange.mailboxes())).rejects.toThrow('refused')
})
