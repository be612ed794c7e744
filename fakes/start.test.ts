import { connect as connectPlain } from 'node:net'
import { connect } from 'node:tls'
import { expect, test } from 'vitest'
import { createWorld } from './scenarios/create-world.ts'
import { startTwin } from './start.ts'
import { tinyWorld } from './tenant/testing.ts'
import type { World } from './tenant/world.ts'

test('stopping closes every port at once, also under open and half-open connections', async () => {
  const twin = await startTwin({ world: tinyWorld(), routes: [] })
  const port = Number(new URL(twin.source.graph).port)
  const speaking = connect({ port, host: '127.0.0.1', ca: twin.caPem }).resume()
  const silent = connectPlain(port, '127.0.0.1').resume()
  const closed = [speaking, silent].map(socket => new Promise(resolve => socket.on('error', () => {}).once('close', resolve)))
  await Promise.all([
    new Promise(resolve => speaking.once('secureConnect', resolve)),
    new Promise(resolve => silent.once('connect', resolve)),
  ])
  await twin.stop()
  await Promise.all(closed)
  await expect(fetch(`${twin.control}/truth`)).rejects.toThrow()
})

test('every service of both tenants has its own origin, and further names are in the certificate', async () => {
  const twin = await startTwin({ world: tinyWorld(), routes: [], names: ['localhost', 'twin.example'] })
  const { source, target } = twin
  const origins = [source, target].flatMap(({ authority, graph, exchange, compliance, sharepointAdmin, teams, engage }) => [
    authority,
    graph,
    exchange,
    compliance,
    sharepointAdmin,
    teams,
    engage,
  ])
  expect(new Set(origins).size).toBe(14)
  expect(origins.every(origin => origin.startsWith('https://localhost:'))).toBe(true)
  const socket = connect({ port: Number(new URL(source.graph).port), host: '127.0.0.1', servername: 'twin.example', ca: twin.caPem })
  await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject))
  expect(socket.authorized).toBe(true)
  socket.destroy()
  await twin.stop()
})

test('a taken port fails the start and leaves nothing listening', async () => {
  const first = await startTwin({ world: tinyWorld(), routes: [] })
  const taken = Number(new URL(first.source.graph).port)
  await expect(startTwin({ world: tinyWorld(), routes: [], firstPort: taken - 2 })).rejects.toThrow('EADDRINUSE')
  await first.stop()
})

test('after a reset the endpoints of a third tenant are those of the new world', async () => {
  let seed = 1
  const make = (): World => createWorld({ users: 1, seed: seed++, scenario: 'three-tenants' })
  const twin = await startTwin({ world: make(), rebuild: make })
  try {
    const before = twin.other?.tenantId
    await fetch(`${twin.control}/reset`, { method: 'POST' })
    expect(twin.other?.tenantId).toBe(twin.world.tenant('other').id)
    expect(twin.other?.tenantId).not.toBe(before)
  } finally {
    await twin.stop()
  }
})
