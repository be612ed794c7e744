import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld } from '../../fakes/scenarios/create-world.ts'
import { startTwin } from '../../fakes/start.ts'
import type { Twin } from '../../fakes/start.ts'
import { outgoing } from '../transport.ts'
import { undiciSend } from './undici-send.ts'

let twin: Twin
let url: string
beforeAll(async () => {
  twin = await startTwin({ world: createWorld({ users: 1, seed: 1, scenario: 'clean' }) })
  url = `${twin.source.authority}/${twin.source.tenantId}/v2.0/.well-known/openid-configuration?secret=value`
})
afterAll(async () => twin.stop())

async function exchange(trustedCa: string | undefined, address: string, timeoutMs = 5000, signal?: AbortSignal, largest?: number) {
  const end = undiciSend(trustedCa, 1, largest)
  try {
    return await end.send(outgoing({ method: 'GET', url: address, timeoutMs }, 'graph', signal))
  } finally {
    await end.close()
  }
}

async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

test('trusts the named certificate authority', async () => {
  expect((await exchange(twin.caPem, url)).status).toBe(200)
})

test('names trustedCa when a certificate is not trusted', async () => {
  await expect(exchange(undefined, url)).rejects.toMatchObject({
    code: 'unreachable',
    cause: 'certificate',
    message: expect.stringContaining('trustedCa'),
  })
})

test('names host and cause when nobody answers, never a value of the query', async () => {
  const port = await unusedPort()
  const refused = exchange(twin.caPem, `https://127.0.0.1:${port}/v1.0/users?secret=value`)
  await expect(refused).rejects.toMatchObject({
    code: 'unreachable',
    message: expect.stringMatching(/127\.0\.0\.1:\d+\/v1\.0\/users.*ECONNREFUSED/),
  })
  await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('value') })
})

test('gives up an answer that takes too long', async () => {
  await fetch(`${twin.control}/faults`, {
    method: 'POST',
    body: JSON.stringify([{ kind: 'slow', service: 'login', delay: 3000, count: 1 }]),
  })
  await expect(exchange(twin.caPem, url, 100)).rejects.toMatchObject({ code: 'timeout' })
})

test('follows no redirect', async () => {
  const { tenantId, compliance } = twin.source
  const answer = await exchange(twin.caPem, `${compliance}/adminapi/beta/${tenantId}/EXOBanner('AutogenSession')`)
  expect([302, 401]).toContain(answer.status)
})

test('an interruption is no failure of the service', async () => {
  await expect(exchange(twin.caPem, url, 5000, AbortSignal.abort())).rejects.toMatchObject({ code: 'interrupted' })
})

test('unpacks a packed answer, but not beyond what it would read unpacked', async () => {
  const server = createHttpServer((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(100_000)))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const packed = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`
  try {
    expect((await exchange(undefined, packed)).text).toHaveLength(100_000)
    await expect(exchange(undefined, packed, 5000, undefined, 50_000)).rejects.toMatchObject({ code: 'answer-malformed' })
  } finally {
    server.close()
  }
})
