import { afterAll, beforeAll, expect, test } from 'vitest'
import { gatherGate } from '../cli/gate-run.ts'
import { type Bench, startBench } from '../cli/testing.ts'
import authenticationMethods, { type AuthenticationMethods } from './authentication-methods.ts'
import { readFact } from './snapshot.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench({ users: 4, scenario: 'cutover' })
})
afterAll(async () => bench.stop())

test('temporary access passes are read with what the service says of their use, at the time of reading', async () => {
  const start = bench.world.clock.now()
  const at = (minutes: number): string => new Date(start + minutes * 60_000).toISOString()
  const ids = bench.world.pairs.map(({ targetId }) => targetId)
  const give = (index: number, startDateTime: string, used = false): void => {
    const pass = { startDateTime, lifetimeInMinutes: 60, isUsableOnce: true, used }
    const account = bench.world.tenant('target').accounts.get(ids[index] ?? '')
    if (account) account.authenticationMethods = [{ type: 'temporaryAccessPassAuthenticationMethod', id: `pass-${index}`, pass }]
  }
  give(0, at(-30))
  give(1, at(60))
  give(2, at(-90))
  give(3, at(-30), true)
  const { runFolder } = await gatherGate(bench.request('cutover', 'run', { only: ['authentication-methods'] }), bench.output)
  const stored = await readFact(runFolder, 'target.authenticationMethods', authenticationMethods)
  if (stored.state !== 'table') throw new Error('not a table')
  const passOf = (index: number): AuthenticationMethods['accessPasses'][number] | undefined =>
    authenticationMethods.row.parse(stored.rows.get(ids[index] ?? '')?.row).accessPasses[0]
  expect([0, 1, 2, 3].map(index => [passOf(index)?.usable, passOf(index)?.reason])).toEqual([
    [true, 'EnabledByPolicy'],
    [false, 'NotYetValid'],
    [false, 'Expired'],
    [false, 'OneTimeUsed'],
  ])
  expect(passOf(1)).toMatchObject({ startsAt: at(60), lifetimeMinutes: 60 })
})
