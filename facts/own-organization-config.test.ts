import { afterAll, beforeAll, expect, test } from 'vitest'
import { type JudgedWorld, openWorld } from '../test/proofs/judge-world.ts'

let bench: JudgedWorld
beforeAll(async () => {
  bench = await openWorld({ users: 2, seed: 3, scenario: 'clean' })
})
afterAll(async () => bench.close())

test('an Exchange that answers for another tenant is a wrong tenant, whatever the token says', async () => {
  const rule = [{ kind: 'wrong-tenant', service: 'exchange', tenant: 'target' }]
  await fetch(`${bench.twin.control}/faults`, { method: 'POST', body: JSON.stringify(rule) })
  const { manifest } = await bench.gather('prestage', 'run')
  const errorOf = (ref: string) => manifest.facts.find(fact => fact.ref === ref)?.error ?? null
  expect(errorOf('target.recipients')).toMatchObject({
    code: 'wrong-tenant',
    sentence: expect.stringContaining(bench.world.tenant('source').id),
  })
  expect([errorOf('source.recipients'), errorOf('source.organizationConfig')]).toEqual([null, null])
})
