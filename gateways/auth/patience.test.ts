import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld } from '../../fakes/scenarios/create-world.ts'
import { startTwin, type Twin } from '../../fakes/start.ts'
import type { TenantConnection } from '../connection.ts'
import { signIn } from './session.ts'

let twin: Twin
beforeAll(async () => {
  twin = await startTwin({ world: createWorld({ users: 1, seed: 1, scenario: 'clean' }) })
  await fetch(`${twin.control}/faults`, { method: 'POST', body: JSON.stringify([{ kind: 'timeout', service: 'login' }]) })
})
afterAll(async () => twin.stop())

const connection = (): TenantConnection => {
  const { tenantId, initialDomain, clients: _clients, ...endpoints } = twin.source
  return { side: 'source', tenantId, initialDomain, endpoints, trustedCa: twin.caPem }
}
const identity = () => ({
  kind: 'secret' as const,
  clientId: twin.source.clients.read.clientId,
  secret: twin.source.clients.read.clientSecret,
})

test('an authority that never answers does not hang the sign-in', async () => {
  await expect(signIn(connection(), identity(), undefined, { timeoutMs: 100 })).rejects.toMatchObject({ code: 'timeout' })
})

test('an interrupted run does not wait for a token', async () => {
  await expect(signIn(connection(), identity(), undefined, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'interrupted' })
})
